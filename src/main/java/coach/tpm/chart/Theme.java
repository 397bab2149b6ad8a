package coach.tpm.chart;

import java.awt.Color;

/// The colours of a picture, for a light page and for a dark one. Each tone stands out from the
/// background by at least 3:1 (WCAG 2.2, 1.4.11), and tones differ in lightness as well as in hue.
public enum Theme {
  LIGHT(0xFFFFFF, 0x1D1C1D, 0x545454, 0xDDDDDD, 0x15796B, 0xC68600, 0x8E1B3A, 0x868686, 0x1F5FBF),
  DARK(0x1A1D21, 0xF2F2F2, 0xC0C3C7, 0x3A3E44, 0x4BC3A8, 0xFFE29A, 0xEB3B5E, 0x7A7F87, 0x6FA8FF);

  private final Color background;
  private final Color text;
  private final Color faint;
  private final Color grid;
  private final Color good;
  private final Color fair;
  private final Color bad;
  private final Color quiet;
  private final Color focus;

  Theme(
      int background,
      int text,
      int faint,
      int grid,
      int good,
      int fair,
      int bad,
      int quiet,
      int focus) {
    this.background = new Color(background);
    this.text = new Color(text);
    this.faint = new Color(faint);
    this.grid = new Color(grid);
    this.good = new Color(good);
    this.fair = new Color(fair);
    this.bad = new Color(bad);
    this.quiet = new Color(quiet);
    this.focus = new Color(focus);
  }

  Color background() {
    return background;
  }

  Color text() {
    return text;
  }

  /// Of axes and other words that are not the point.
  Color faint() {
    return faint;
  }

  Color grid() {
    return grid;
  }

  Color of(Tone tone) {
    return switch (tone) {
      case GOOD -> good;
      case FAIR -> fair;
      case BAD -> bad;
      case QUIET -> quiet;
      case FOCUS -> focus;
    };
  }
}
