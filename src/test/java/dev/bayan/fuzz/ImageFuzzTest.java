package dev.bayan.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.bayan.read.image.ImageFile;
import dev.bayan.read.image.Images;
import dev.bayan.read.image.UnfitImageException;
import dev.bayan.style.Picture;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any bytes are a picture or are refused; a picture is clean, and stays so when read again. */
class ImageFuzzTest {

  @FuzzTest
  void anyBytes(byte[] bytes) {
    check(bytes);
  }

  /** What a fuzzer would begin with, damaged blindly but always in the same way. */
  @Test
  void damagedPictures() {
    List<byte[]> seeds =
        List.of(
            Images.png(9, 7),
            Images.write(Images.drawn(BufferedImage.TYPE_BYTE_INDEXED, 9, 7), "png", true),
            Images.withChunks(Images.png(5, 9), Images.chunk("eXIf", Images.exif(6))),
            Images.jpeg(24, 17),
            Images.withSegments(Images.jpeg(24, 17), Images.exifSegment(8)),
            Images.write(Images.drawn(BufferedImage.TYPE_INT_RGB, 24, 17), "jpeg", true));
    Random random = new Random(2801);
    int shown = 0;
    for (byte[] seed : seeds) {
      shown += check(seed) ? 1 : 0;
      for (int i = 0; i < 1_500; i++) {
        byte[] damaged = seed.clone();
        for (int n = random.nextInt(3); n >= 0; n--) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        shown += check(damaged) ? 1 : 0;
        check(Arrays.copyOf(damaged, random.nextInt(damaged.length)));
      }
    }
    assertThat(shown).as("pictures shown").isGreaterThan(seeds.size());
  }

  private static boolean check(byte[] bytes) {
    Picture picture;
    try {
      picture = ImageFile.clean(bytes).picture();
    } catch (UnfitImageException e) {
      assertThat(e.reason()).isNotNull();
      return false;
    }
    assertThat(picture.width()).isBetween(1, ImageFile.LONGEST_SIDE);
    assertThat(picture.height()).isBetween(1, ImageFile.LONGEST_SIDE);
    byte[] clean = picture.toByteArray();
    try {
      assertThat(ImageFile.clean(clean).picture().toByteArray()).isEqualTo(clean);
    } catch (UnfitImageException e) {
      throw new AssertionError("what was found clean is refused", e);
    }
    return true;
  }
}
