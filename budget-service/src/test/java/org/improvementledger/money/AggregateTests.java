package org.improvementledger.money;

import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;
import org.improvementledger.chassis.eventstore.RuleRefusedException;

/** What the tests of an aggregate's decisions share: given events of somebody, when a command of somebody, then events or a refusal by name. */
public final class AggregateTests {

    private AggregateTests() {}

    /** A fixture that carries actor and capacity from commands into events, as the service does. */
    public static <T> AggregateTestFixture<T> fixture(Class<T> aggregate, Object... beans) {
        AggregateTestFixture<T> fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerCommandHandlerInterceptor(
                new CorrelationDataInterceptor<>(List.of(new SimpleCorrelationDataProvider("actor", "capacity"))));
        for (Object bean : beans) {
            fixture.registerInjectableResource(bean);
        }
        return fixture;
    }

    /** The event with who set it off in its metadata, as it is stored. */
    public static Object by(String actor, Object event) {
        return GenericDomainEventMessage.asEventMessage(event).withMetaData(Map.of("actor", actor));
    }

    public static Map<String, Object> by(String actor) {
        return Map.of("actor", actor);
    }

    /** The metadata of a command of somebody who acts in a capacity that they are called by. */
    public static Map<String, Object> in(String capacity) {
        return Map.of("actor", capacity, "capacity", capacity);
    }

    public static void quiet(ResultValidator<?> result) {
        result.expectSuccessfulHandlerExecution().expectNoEvents();
    }

    public static void refused(ResultValidator<?> result, String rule) {
        result.expectNoEvents().expectException(new TypeSafeMatcher<RuleRefusedException>() {
            @Override
            protected boolean matchesSafely(RuleRefusedException refusal) {
                return refusal.rule().equals(rule);
            }

            @Override
            public void describeTo(Description description) {
                description.appendText("a refusal by the rule " + rule);
            }
        });
    }
}
