package org.improvementledger.actionplan.rating;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.improvementledger.chassis.eventstore.Gates;
import org.improvementledger.events.RatingRulesSet;
import org.junit.jupiter.api.Test;

class RatingRulesTest {

    private static final LocalDate APRIL = LocalDate.of(2020, 4, 1);
    private static final RatingRulesSet SECOND = new RatingRulesSet(RatingRules.ID, 2, APRIL, 20, 60);

    private static TestExecutor<RatingRules> given(Object... events) {
        AggregateTestFixture<RatingRules> fixture = new AggregateTestFixture<>(RatingRules.class);
        fixture.registerInjectableResource(new Gates() {
            @Override
            public void pass(String gate) {}

            @Override
            public void shut(String gate) {}
        });
        return events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(events);
    }

    @Test
    void theFirstThatIsSetIsVersionTwo() {
        given().when(new SetRatingRules(RatingRules.ID, APRIL, 20, 60)).expectEvents(SECOND);
    }

    @Test
    void theSameAgainSetsNothing() {
        given(SECOND)
                .when(new SetRatingRules(RatingRules.ID, APRIL, 20, 60))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void anotherIsTheNextVersionWheneverItBegins() {
        LocalDate before = LocalDate.of(2019, 4, 1);
        given(SECOND)
                .when(new SetRatingRules(RatingRules.ID, before, 20, 60))
                .expectEvents(new RatingRulesSet(RatingRules.ID, 3, before, 20, 60));
    }
}
