package coach.tpm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.app.RunningDemo;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// A running demo for the tests of one class, and browser windows on it. A test fails when a page
/// complained while it ran. Without a Chromium the tests are skipped.
final class OpenDemo
    implements ExecutionCondition, BeforeAllCallback, AfterEachCallback, AfterAllCallback {

  /// A Monday, five past nine in Berlin.
  static final Instant MONDAY = Instant.parse("2026-11-23T08:05:00Z");

  private static final Namespace SHARED = Namespace.create(OpenDemo.class);

  private final Function<Instant, RunningDemo> start;
  private final List<BrowserContext> windows = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();
  private final Complaints complaints = new Complaints();
  private @Nullable RunningDemo running;
  private @Nullable Chromium chromium;

  private OpenDemo(Function<Instant, RunningDemo> start) {
    this.start = start;
  }

  /// With the program that runs in it.
  static OpenDemo withItsPast() {
    return new OpenDemo(RunningDemo::at);
  }

  /// With people and channels and nothing else.
  static OpenDemo empty() {
    return new OpenDemo(RunningDemo::emptyAt);
  }

  RunningDemo running() {
    return Objects.requireNonNull(running);
  }

  /// A window of its own, with the colours and the size that are wanted, on the demo's page.
  Workspace visit(NewContextOptions options) {
    return Workspace.at(window(options).newPage(), running().address());
  }

  Workspace visit(ColorScheme colours) {
    return visit(desk(colours));
  }

  Workspace visit() {
    return visit(ColorScheme.LIGHT);
  }

  /// What a page is to complain of in this test.
  void expect(String complaint) {
    expected.add(complaint);
  }

  /// Tabs opened in it share what tabs of one browser share.
  BrowserContext window(NewContextOptions options) {
    var window = Objects.requireNonNull(chromium).browser().newContext(options);
    windows.add(window);
    complaints.listenTo(window, running().address());
    return window;
  }

  static NewContextOptions desk(ColorScheme colours) {
    return new NewContextOptions()
        .setViewportSize(1280, 860)
        .setLocale("en-GB")
        .setColorScheme(colours);
  }

  static NewContextOptions phone(ColorScheme colours) {
    return desk(colours)
        .setViewportSize(390, 844)
        .setDeviceScaleFactor(2)
        .setHasTouch(true)
        .setIsMobile(true);
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Chromium.find(System.getenv()).isPresent()
        ? ConditionEvaluationResult.enabled("there is a Chromium")
        : skipped(context);
  }

  private static ConditionEvaluationResult skipped(ExtensionContext context) {
    context
        .getRoot()
        .getStore(SHARED)
        .computeIfAbsent(
            "said",
            _ -> {
              System.out.println(Chromium.MISSING);
              return true;
            });
    return ConditionEvaluationResult.disabled(Chromium.MISSING);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    chromium =
        context
            .getRoot()
            .getStore(SHARED)
            .computeIfAbsent(
                Chromium.class,
                _ -> Chromium.start(Chromium.find(System.getenv()).orElseThrow()),
                Chromium.class);
    running = start.apply(MONDAY);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    windows.forEach(BrowserContext::close);
    windows.clear();
    assertThat(complaints.taken())
        .as("what the pages complained of")
        .allMatch(complaint -> expected.stream().anyMatch(complaint::contains));
    expected.clear();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    running().close();
  }
}
