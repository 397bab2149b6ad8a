package coach.tpm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Set;

@AnalyzeClasses(packages = "coach.tpm", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] SURFACES = {
    "coach.tpm.slack..",
    "coach.tpm.demo..",
    "coach.tpm.simulate..",
    "coach.tpm.schedule..",
    "coach.tpm.http.."
  };
  private static final String[] FEATURES = {
    "coach.tpm.availability..",
    "coach.tpm.lesson..",
    "coach.tpm.program..",
    "coach.tpm.risk..",
    "coach.tpm.checkin..",
    "coach.tpm.digest..",
    "coach.tpm.export.."
  };
  private static final String[] KERNEL = {
    "coach.tpm.calendar..",
    "coach.tpm.chart..",
    "coach.tpm.command..",
    "coach.tpm.message..",
    "coach.tpm.note..",
    "coach.tpm.outbox..",
    "coach.tpm.journal..",
    "coach.tpm.store..",
    "coach.tpm.prompt..",
    "coach.tpm.workspace.."
  };

  @ArchTest
  static final ArchRule packages_form_no_cycles =
      slices().matching("coach.tpm.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule the_kernel_knows_no_feature_and_no_surface =
      noClasses()
          .that()
          .resideInAnyPackage(KERNEL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FEATURES)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(SURFACES);

  @ArchTest
  static final ArchRule surfaces_know_no_feature =
      noClasses()
          .that()
          .resideInAnyPackage(SURFACES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FEATURES);

  @ArchTest
  static final ArchRule surfaces_are_wired_and_never_called =
      noClasses()
          .that()
          .resideInAnyPackage(FEATURES)
          .or()
          .resideInAnyPackage(KERNEL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("coach.tpm.app..")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(SURFACES);

  @ArchTest
  static final ArchRule surfaces_do_not_know_each_other =
      slices()
          .matching("coach.tpm.(slack|teams|demo|simulate|schedule|http)..")
          .should()
          .notDependOnEachOther();

  @ArchTest static final ArchRule programs_know_no_other_feature = features("program");

  @ArchTest
  static final ArchRule availability_knows_programs_alone = features("availability", "program");

  @ArchTest
  static final ArchRule risks_know_who_works_when = features("risk", "availability", "program");

  @ArchTest
  static final ArchRule check_ins_know_risks_and_who_works_when =
      features("checkin", "risk", "availability", "program");

  @ArchTest static final ArchRule lessons_know_no_other_feature = features("lesson");

  @ArchTest
  static final ArchRule slack_is_spoken_in_one_package =
      confined("com.slack..", "coach.tpm.slack..");

  @ArchTest
  static final ArchRule quartz_is_wound_in_one_package =
      confined("org.quartz..", "coach.tpm.schedule..");

  @ArchTest
  static final ArchRule jetty_runs_in_one_package =
      confined("org.eclipse.jetty..", "coach.tpm.http..");

  @ArchTest
  static final ArchRule holidays_are_looked_up_in_one_package =
      confined("de.focus_shift..", "coach.tpm.calendar..");

  @ArchTest
  static final ArchRule charts_are_drawn_in_one_package =
      confined("org.jfree..", "coach.tpm.chart..");

  @ArchTest
  static final ArchRule sql_is_written_in_jdbi_classes =
      noClasses()
          .that()
          .resideOutsideOfPackages("coach.tpm.store..", "coach.tpm.app..")
          .and()
          .haveSimpleNameNotStartingWith("Jdbi")
          .and()
          .haveSimpleNameNotEndingWith("Feature")
          .and()
          .haveNameNotMatching(".*Feature\\$.*")
          .and()
          .haveSimpleNameNotEndingWith("Surface")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jdbi..", "java.sql..");

  @ArchTest
  static final ArchRule time_is_handed_in =
      noClasses()
          .that()
          .resideOutsideOfPackage("coach.tpm.app..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule the_environment_is_read_by_app =
      noClasses()
          .that()
          .resideOutsideOfPackage("coach.tpm.app..")
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class);

  private static ArchRule confined(String library, String home) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library);
  }

  /// The feature named first may know the others named, and no further one.
  private static ArchRule features(String feature, String... known) {
    var mayKnow = Set.of(known);
    var unknown =
        Arrays.stream(FEATURES)
            .filter(other ->
                !other.equals("coach.tpm." + feature + "..")
                    && mayKnow.stream().noneMatch(k -> other.equals("coach.tpm." + k + "..")))
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("coach.tpm." + feature + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(unknown);
  }
}
