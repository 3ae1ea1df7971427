/**
 * The bytes of an image file to a {@link dev.bayan.style.Picture} with nothing but image data in
 * it, proved to be whole, or to what is unfit about it.
 *
 * <pre>
 * bytes ─ Signature ─▶ PngChunks  ─ PngPixels, Adam7 ─▶ PngWriter  ─▶ Picture
 *                  └─▶ JpegFrames ─ JpegCodec ────────▶ JpegFrames ─▶ Picture
 * </pre>
 *
 * <p>PNG is read here, a row at a time, so that no image however large takes more than two rows of
 * memory. JPEG is decoded by the JDK, but only after its segments were taken apart and put together
 * again without those that hold no image: no parser of EXIF or colour profiles is ever reached.
 */
@NullMarked
package dev.bayan.read.image;

import org.jspecify.annotations.NullMarked;
