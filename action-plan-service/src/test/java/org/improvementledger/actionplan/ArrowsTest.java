package org.improvementledger.actionplan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.ReadModels;
import org.junit.jupiter.api.Test;

/** Which way the arrows between the packages point. A rule that matches no class fails. */
class ArrowsTest {

    private static final String ROOT = "org.improvementledger.actionplan";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void anInspectionKnowsNoOtherFeature() {
        check(knowsNone("inspection", "deadline", "plan", "action", "funding", "overview"));
    }

    @Test
    void aDeadlineKnowsItsInspectionOnly() {
        check(knowsNone("deadline", "plan", "action", "funding", "overview"));
    }

    @Test
    void aPlanKnowsItsInspectionOnly() {
        check(knowsNone("plan", "action", "funding", "overview"));
    }

    @Test
    void moneyKnowsNoOtherFeature() {
        check(knowsNone("funding", "inspection", "plan", "action", "overview"));
    }

    @Test
    void anActionKnowsNotTheOverview() {
        check(knowsNone("action", "overview"));
    }

    @Test
    void featuresFormNoCycle() {
        check(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
    }

    @Test
    void theOtherServiceIsKnownByItsEventsOnly() {
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.improvementledger.money.."));
    }

    @Test
    void anAggregateDecidesWithoutReadModels() {
        check(noClasses()
                .that()
                .haveSimpleNameEndingWith("Policy")
                .or()
                .areAnnotatedWith("org.axonframework.spring.stereotype.Aggregate")
                .or()
                .haveSimpleNameEndingWith("FromHistory")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ReadModels.class)
                .orShould()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Row"));
    }

    @Test
    void aProjectionReadsNoClockAndNoDatabase() {
        check(noClasses()
                .that()
                .implement(Projection.class)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc.."));
    }

    @Test
    void whatAnswersRequestsIsHidden() {
        check(classes()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .or()
                .haveSimpleNameEndingWith("Pages")
                .should()
                .bePackagePrivate());
    }

    private static ArchRule knowsNone(String feature, String... others) {
        String[] packages =
                Arrays.stream(others).map(other -> ROOT + "." + other + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(ROOT + "." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(false).check(CLASSES);
    }
}
