package dev.bayan.export.pdf.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import org.junit.jupiter.api.Test;

/** Little CMS, by way of the Java platform, reads the profile and finds sRGB in it. */
class SrgbProfileTest {

  private static final ICC_ColorSpace OURS =
      new ICC_ColorSpace(ICC_Profile.getInstance(SrgbProfile.bytes()));

  private static final ColorSpace STANDARD = ColorSpace.getInstance(ColorSpace.CS_sRGB);

  @Test
  void isOfADisplayOfThreeColours() {
    ICC_Profile profile = OURS.getProfile();
    assertThat(profile.getProfileClass()).isEqualTo(ICC_Profile.CLASS_DISPLAY);
    assertThat(profile.getColorSpaceType()).isEqualTo(ColorSpace.TYPE_RGB);
    assertThat(profile.getPCSType()).isEqualTo(ColorSpace.TYPE_XYZ);
    assertThat(profile.getMajorVersion()).isEqualTo(4);
  }

  /** Steps of 17 from 0 to 255 in each colour. */
  @Test
  void colorsAreThoseOfTheStandard() {
    for (int colour = 0; colour < 4096; colour++) {
      float[] rgb = {step(colour), step(colour >> 4), step(colour >> 8)};
      float[] ours = OURS.toCIEXYZ(rgb);
      float[] standard = STANDARD.toCIEXYZ(rgb);
      for (int i = 0; i < 3; i++) {
        assertThat(ours[i]).isCloseTo(standard[i], within(0.002f));
      }
    }
  }

  private static float step(int bits) {
    return (bits & 15) / 15f;
  }

  @Test
  void isSmallAndAlwaysTheSame() {
    assertThat(SrgbProfile.bytes()).hasSizeLessThan(600).isEqualTo(SrgbProfile.bytes());
  }
}
