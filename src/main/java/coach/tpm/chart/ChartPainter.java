package coach.tpm.chart;

import coach.tpm.chart.Chart.Columns;
import coach.tpm.chart.Chart.Grid;
import coach.tpm.chart.Chart.Lines;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;

/// Draws charts as PNG, 720 by 420 points at two pixels each.
public final class ChartPainter {

  public static final int WIDTH = 720;
  public static final int HEIGHT = 420;
  private static final int SCALE = 2;

  private ChartPainter() {}

  public static byte[] png(Chart chart, Theme theme) {
    var image = image(chart, theme);
    var bytes = new ByteArrayOutputStream(64 * 1024);
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static BufferedImage image(Chart chart, Theme theme) {
    var image = new BufferedImage(WIDTH * SCALE, HEIGHT * SCALE, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    try {
      pen.scale(SCALE, SCALE);
      drawn(chart, theme).draw(pen, new java.awt.geom.Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    } finally {
      pen.dispose();
    }
    return image;
  }

  private static JFreeChart drawn(Chart chart, Theme theme) {
    var frame = new Frame(theme);
    return switch (chart) {
      case Columns columns -> frame.around(columns, ColumnsPlot.of(columns, theme), true);
      case Lines lines -> frame.around(lines, LinesPlot.of(lines, theme), true);
      case Grid grid -> frame.around(grid, GridPlot.of(grid, theme), false);
    };
  }
}
