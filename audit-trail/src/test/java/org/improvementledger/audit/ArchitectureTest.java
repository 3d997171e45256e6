package org.improvementledger.audit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.improvementledger.events.DomainEvent;
import org.junit.jupiter.api.Test;

/** Audit trail → chassis → nothing of ours; audit trail → shared events → nothing of ours. A rule that matches no class fails (ArchUnit's default). */
class ArchitectureTest {

    private static final String OURS = "org.improvementledger..";
    private static final String AUDIT = "org.improvementledger.audit..";
    private static final String CHASSIS = "org.improvementledger.chassis..";
    private static final String EVENTS = "org.improvementledger.events..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // What the chassis lends to tests stands in a jar by then.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.improvementledger");

    @Test
    void theAuditTrailRestsOnTheChassisAndTheSharedEvents() {
        noClasses()
                .that()
                .resideInAPackage(AUDIT)
                .should()
                .dependOnClassesThat(resideInAPackage(OURS).and(not(resideInAnyPackage(AUDIT, CHASSIS, EVENTS))))
                .check(CLASSES);
        classes()
                .that()
                .haveSimpleName("EntriesProjection")
                .should()
                .dependOnClassesThat(resideInAPackage(CHASSIS))
                .andShould()
                .dependOnClassesThat(resideInAPackage(EVENTS))
                .check(CLASSES);
    }

    @Test
    void theChassisRestsOnNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage(CHASSIS)
                .should()
                .dependOnClassesThat(resideInAPackage(OURS).and(not(resideInAPackage(CHASSIS))))
                .check(CLASSES);
    }

    @Test
    void theSharedEventsRestOnNothingButJson() {
        classes()
                .that()
                .resideInAPackage(EVENTS)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        EVENTS,
                        "java..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "org.jspecify.annotations.."))
                .check(CLASSES);
    }

    @Test
    void anEventIsARecordWithADeclaredName() {
        classes()
                .that()
                .implement(DomainEvent.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .andShould()
                .beAnnotatedWith("org.improvementledger.events.EventType")
                .check(CLASSES);
    }
}
