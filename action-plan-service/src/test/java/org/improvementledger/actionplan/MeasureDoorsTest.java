package org.improvementledger.actionplan;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.improvementledger.actionplan.PlanService.Story;
import org.improvementledger.chassis.testkit.BadInput;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What is wrong with a measure, a reading or a review is refused by name. */
class MeasureDoorsTest {

    private static final PlanService SERVICE = PlanService.shared();

    private static final Story STORY = SERVICE.story();

    private static final UUID NEW = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    private static final UUID MEASURE = UUID.fromString("3d5a1f0c-7e54-4f6f-9a57-7a6b5c4d3e2f");

    private static final UUID SCHEDULE = UUID.fromString("4e6b2a1d-8f65-4a70-8b68-8b7c6d5e4f30");

    @TestFactory
    Stream<DynamicNode> isRefusedByName() {
        return Door.refuse(
                SERVICE,
                List.of(
                        door(
                                "/api/measures",
                                Bodies.measure(NEW, "\"" + STORY.action() + "\""),
                                "id",
                                "denominator",
                                "baseline",
                                "target",
                                "targetFrom",
                                "actionIds"),
                        door("/api/measures/starter-set", "{\"targetsFrom\":\"2019-04-01\"}", "targetsFrom"),
                        door(
                                "/api/measures/" + MEASURE + "/amendments",
                                Bodies.measureAmendment(),
                                "title",
                                "definition",
                                "source"),
                        door("/api/measures/" + MEASURE + "/targets", Bodies.target(), "effectiveFrom"),
                        door("/api/measures/" + MEASURE + "/actions", Bodies.link(STORY.action())),
                        door("/api/measures/" + MEASURE + "/actions/" + STORY.action() + "/unlinking", Bodies.reason()),
                        door("/api/measures/" + MEASURE + "/retirement", Bodies.retirement(), "retiredOn"),
                        door(
                                "/api/measures/" + MEASURE + "/readings",
                                Bodies.reading("2019-04-01", "2019-04-30", 52, 60),
                                "denominator",
                                "note"),
                        door(
                                "/api/measures/" + MEASURE + "/readings/" + NEW + "/restatement",
                                Bodies.restatement(),
                                "denominator"),
                        door("/api/review-schedules", Bodies.reviewSchedule(NEW), "id", "toleranceDays"),
                        door(
                                "/api/review-schedules/" + SCHEDULE + "/reviews",
                                Bodies.review("2019-04-29", "2019-04-30"),
                                "heldOn",
                                "note"),
                        door("/api/review-schedules/" + SCHEDULE + "/ending", Bodies.reviewScheduleEnd(), "endedOn")));
    }

    private static Door door(String path, String right, String... optional) {
        BadInput bodies = BadInput.of(right).optional(optional).words("unit", "polarity", "frequency");
        // What a measure counts is said in words; what it read is said in numbers.
        return new Door(
                path,
                SERVICE.lead(),
                right,
                path.equals("/api/measures")
                        ? bodies.numbers("baseline", "target")
                        : bodies.numbers("target", "numerator", "denominator"));
    }
}
