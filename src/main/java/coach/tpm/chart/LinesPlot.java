package coach.tpm.chart;

import coach.tpm.chart.Chart.Lines;
import coach.tpm.chart.Frame.Mark;
import java.awt.BasicStroke;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.CategoryAnchor;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/// Lines, the first of them dashed.
final class LinesPlot {

  private static final BasicStroke SOLID =
      new BasicStroke(5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  private static final BasicStroke DASHED =
      new BasicStroke(
          3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1f, new float[] {2f, 8f}, 0f);

  private LinesPlot() {}

  static CategoryPlot of(Lines chart, Theme theme) {
    var renderer = new LineAndShapeRenderer(true, false);
    for (int i = 0; i < chart.series().size(); i++) {
      renderer.setSeriesPaint(i, theme.of(chart.series().get(i).tone()));
      renderer.setSeriesStroke(i, i == 0 ? DASHED : SOLID);
    }
    renderer.setAutoPopulateSeriesStroke(false);
    renderer.setDefaultLegendShape(new java.awt.geom.Rectangle2D.Double(-14, -3, 28, 6));
    renderer.setUseFillPaint(true);
    var plot = new CategoryPlot(figures(chart), new CategoryAxis(), new NumberAxis(), renderer);
    Frame.quiet(plot, theme, highest(chart));
    lastValues(plot, chart, theme);
    return plot;
  }

  private static void lastValues(CategoryPlot plot, Lines chart, Theme theme) {
    for (var series : chart.series()) {
      int last = series.values().size() - 1;
      if (last >= 0 && last < chart.points().size() - 1) {
        int value = series.values().get(last);
        var place = new Mark(last, chart.points().get(last));
        var note = new CategoryTextAnnotation(Integer.toString(value), place, value);
        note.setCategoryAnchor(CategoryAnchor.END);
        note.setTextAnchor(TextAnchor.CENTER_LEFT);
        note.setFont(Lettering.STRONG);
        note.setPaint(theme.text());
        plot.addAnnotation(note);
      }
    }
  }

  private static DefaultCategoryDataset figures(Lines chart) {
    var figures = new DefaultCategoryDataset();
    for (int i = 0; i < chart.series().size(); i++) {
      var series = chart.series().get(i);
      var name = new Mark(i, series.name());
      for (int point = 0; point < chart.points().size(); point++) {
        var place = new Mark(point, chart.points().get(point));
        if (point < series.values().size()) {
          figures.addValue(series.values().get(point), name, place);
        } else {
          figures.addValue(null, name, place);
        }
      }
    }
    return figures;
  }

  private static int highest(Lines chart) {
    return chart.series().stream()
        .flatMap(series -> series.values().stream())
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }
}
