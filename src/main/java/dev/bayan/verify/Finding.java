package dev.bayan.verify;

/**
 * One way in which a file differs from its pack, or from what its readers need.
 *
 * @param place where in the file, in the format's own terms: a part name, a page
 * @param isWarning whether the file may be published all the same: it says what the pack says
 */
public record Finding(String place, String message, boolean isWarning) {

  public Finding(String place, String message) {
    this(place, message, false);
  }

  static Finding warning(String place, String message) {
    return new Finding(place, message, true);
  }
}
