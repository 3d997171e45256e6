package org.improvementledger.chassis;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The chassis rests on nothing of ours, and its parts on each other one way only. A rule that matches no class fails (ArchUnit's default). */
class ArchitectureTest {

    private static final String CHASSIS = "org.improvementledger.chassis";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.improvementledger");

    /** Each part and the parts it may know. */
    private static final Map<String, List<String>> MAY_KNOW = Map.of(
            "eventstore", List.of(),
            "relay", List.of("eventstore"),
            "projection", List.of("eventstore"),
            "security", List.of("web", "web.page"),
            "web.screening", List.of(),
            "web.upload", List.of("web"),
            "web.page", List.of("web", "web.screening", "security", "eventstore", "projection"),
            "web.reading", List.of("web", "web.page", "projection"));

    @Test
    void theChassisKnowsNoConcreteEventAndNoService() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage(CHASSIS + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.improvementledger..").and(not(resideInAPackage(CHASSIS + ".."))));
        rule.check(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> aPartKnowsOnlyTheOnesBelowIt() {
        return MAY_KNOW.keySet().stream()
                .map(part -> DynamicTest.dynamicTest(part, () -> {
                    String[] allowed = Stream.concat(
                                    Stream.of(part), Objects.requireNonNull(MAY_KNOW.get(part)).stream())
                            .map(name -> CHASSIS + "." + name + (name.equals("web") ? "" : ".."))
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(CHASSIS + "." + part + "..")
                            .should()
                            .dependOnClassesThat(
                                    resideInAPackage(CHASSIS + "..").and(not(resideInAnyPackage(allowed))))
                            .check(CLASSES);
                }));
    }

    @Test
    void onlyTheRelayWritesToKafkaAndOnlyProjectionsRead() {
        noClasses()
                .that()
                .resideInAPackage(CHASSIS + "..")
                .and()
                .resideOutsideOfPackages(CHASSIS + ".relay..", CHASSIS + ".projection..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(CLASSES);
        classes()
                .that()
                .resideInAPackage(CHASSIS + ".projection..")
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage("org.apache.kafka.clients.producer..")))
                .check(CLASSES);
    }

    @Test
    void onlyTheEventStoreAndTheWayToItKnowAxon() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        CHASSIS + ".relay..",
                        CHASSIS + ".projection..",
                        CHASSIS + ".security..",
                        CHASSIS + ".web.page..",
                        CHASSIS + ".web.operations..",
                        CHASSIS + ".web.reading..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..")
                .check(CLASSES);
    }
}
