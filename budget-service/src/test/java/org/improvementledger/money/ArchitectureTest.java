package org.improvementledger.money;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.axonframework.spring.stereotype.Aggregate;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.projection.Rows;
import org.junit.jupiter.api.Test;

/** The arrows between packages point one way. A rule that matches no class fails (ArchUnit's default). */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.improvementledger");

    private static final String MONEY = "org.improvementledger.money";

    @Test
    void budgetsKnowAllocationsAndAllocationsKnowStandings() {
        check(noClasses()
                .that()
                .resideInAPackage(MONEY + ".allocation..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(MONEY + ".budget.."));
        check(noClasses()
                .that()
                .resideInAPackage(MONEY + ".standing..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(MONEY + ".budget..", MONEY + ".allocation..", MONEY + ".decision..")));
        check(noClasses()
                .that()
                .resideInAPackage(MONEY + ".decision..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(MONEY + ".budget..", MONEY + ".allocation..", MONEY + ".standing..")));
        check(classes()
                .that()
                .haveSimpleName("Budget")
                .should()
                .dependOnClassesThat(resideInAPackage(MONEY + ".allocation..")));
    }

    @Test
    void featuresHaveNoCycles() {
        check(slices().matching(MONEY + ".(*)..").should().beFreeOfCycles());
    }

    @Test
    void theServiceUsesNoOtherService() {
        check(noClasses()
                .that()
                .resideInAPackage(MONEY + "..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.improvementledger.actionplan..", "org.improvementledger.local..")));
    }

    @Test
    void aDecisionReadsNoReadModel() {
        check(noClasses()
                .that()
                .areAnnotatedWith(Aggregate.class)
                .or()
                .haveSimpleNameEndingWith("Policy")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.improvementledger.chassis.projection..")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.jdbc.."));
    }

    @Test
    void onlyProjectionsWriteRows() {
        check(noClasses()
                .that()
                .resideInAPackage(MONEY + "..")
                .and()
                .haveSimpleNameNotEndingWith("Projection")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Rows.class));
        check(noClasses()
                .that()
                .haveSimpleNameEndingWith("Projection")
                .and()
                .resideInAPackage(MONEY + "..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ReadModels.class));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(false).check(CLASSES);
    }
}
