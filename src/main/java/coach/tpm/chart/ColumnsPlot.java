package coach.tpm.chart;

import coach.tpm.chart.Chart.Columns;
import coach.tpm.chart.Frame.Mark;
import java.awt.geom.Rectangle2D;
import java.util.stream.IntStream;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/// Piled columns.
final class ColumnsPlot {

  private ColumnsPlot() {}

  static CategoryPlot of(Columns chart, Theme theme) {
    var renderer = new StackedBarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDefaultLegendShape(new Rectangle2D.Double(-9, -9, 18, 18));
    renderer.setDrawBarOutline(true);
    for (int i = 0; i < chart.series().size(); i++) {
      renderer.setSeriesPaint(i, theme.of(chart.series().get(i).tone()));
      renderer.setSeriesOutlinePaint(i, theme.background());
    }
    var plot = new CategoryPlot(figures(chart), new CategoryAxis(), new NumberAxis(), renderer);
    Frame.quiet(plot, theme, tallest(chart));
    plot.getDomainAxis().setCategoryMargin(0.18);
    return plot;
  }

  private static DefaultCategoryDataset figures(Columns chart) {
    var figures = new DefaultCategoryDataset();
    for (int i = 0; i < chart.series().size(); i++) {
      var series = chart.series().get(i);
      var name = new Mark(i, series.name());
      for (int column = 0; column < chart.columns().size(); column++) {
        figures.addValue(
            value(series, column), name, new Mark(column, chart.columns().get(column)));
      }
    }
    return figures;
  }

  private static int tallest(Columns chart) {
    return IntStream.range(0, chart.columns().size())
        .map(column -> chart.series().stream().mapToInt(series -> value(series, column)).sum())
        .max()
        .orElse(0);
  }

  private static int value(Series series, int column) {
    return column < series.values().size() ? series.values().get(column) : 0;
  }
}
