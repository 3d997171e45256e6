package org.improvementledger.audit.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.improvementledger.audit.questions.QuestionsAutoConfiguration;
import org.improvementledger.audit.replay.ReplayAutoConfiguration;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Moments;
import org.improvementledger.chassis.projection.ProjectionAutoConfiguration;
import org.improvementledger.chassis.projection.ProjectionStatuses;
import org.improvementledger.chassis.web.page.PageAutoConfiguration;
import org.improvementledger.chassis.web.reading.ReadingAutoConfiguration;
import org.improvementledger.events.ActionAdded;
import org.improvementledger.events.AllocationApproved;
import org.improvementledger.events.AllocationProposed;
import org.improvementledger.events.BudgetSet;
import org.improvementledger.events.MilestoneAdded;
import org.improvementledger.events.MilestoneReached;
import org.improvementledger.events.PlanDrafted;
import org.improvementledger.local.SharedServers;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A short history of both services on a real broker, and the audit trail of the money service over it on a real database, started once for all tests. */
final class StoryUnderTest {

    static final String PLAN = "action-plan";
    static final String MONEY = "budget";
    static final UUID UNKNOWN_SUBJECT = UUID.fromString("11111111-2222-4333-8444-555555555555");
    static final UUID ID_IN_A_LINK = UUID.fromString("abcdefab-cdef-4bcd-8fab-cdefabcdefab");

    private static final Instant START = Instant.parse("2026-11-02T09:00:00.000001Z");

    final PublishedHistory plan;
    final PublishedHistory money;
    final ConfigurableApplicationContext context;

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        ThymeleafAutoConfiguration.class,
        PageAutoConfiguration.class,
        ProjectionAutoConfiguration.class,
        ReadingAutoConfiguration.class,
        AuditTrailAutoConfiguration.class,
        ReplayAutoConfiguration.class,
        QuestionsAutoConfiguration.class
    })
    static class Application {
        @Bean
        EventTypes eventTypes() {
            return EventSamples.types();
        }
    }

    private static final class Holder {
        static final StoryUnderTest STORY = new StoryUnderTest();
    }

    static StoryUnderTest get() {
        return Holder.STORY;
    }

    private StoryUnderTest() {
        try {
            String kafka = SharedServers.kafka().bootstrapServers();
            plan = new PublishedHistory(PLAN, kafka);
            money = new PublishedHistory(MONEY, kafka);
            publish();
            context = start(kafka);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertThat(
                        context.getBean(ProjectionStatuses.class).all())
                .hasSize(4)
                .allSatisfy(status -> assertThat(status.position())
                        .isEqualTo((status.stream().equals(PLAN) ? plan : money)
                                        .all()
                                        .size()
                                - 1L)));
    }

    static Instant at(long milliseconds) {
        return START.plusMillis(milliseconds);
    }

    Entries entries() {
        return context.getBean(Entries.class);
    }

    Moment now() {
        return context.getBean(Moments.class).now();
    }

    private void publish() throws Exception {
        plan.publish(at(0), "improvement-lead", null, EventSamples.of(PlanDrafted.class));
        plan.publish(
                at(10),
                "improvement-lead",
                null,
                EventSamples.of(ActionAdded.class),
                EventSamples.of(MilestoneAdded.class));
        money.publish(at(10), "finance-officer", null, EventSamples.of(BudgetSet.class));
        money.publish(at(20), "finance-officer", null, EventSamples.of(AllocationProposed.class));
        money.publish(at(30), "cabinet", "cabinet", EventSamples.of(AllocationApproved.class));
        plan.publish(at(40), "board-chair", null, EventSamples.of(MilestoneReached.class));
        plan.publishRaw(
                at(50),
                "action-plan.weather-observed",
                "7",
                UNKNOWN_SUBJECT,
                "{\"see\":\"https://example/allocations/" + ID_IN_A_LINK
                        + "\",\"deep\":[{\"by-id\":{\"e5f6a7b8-c9d0-4e1f-a2b3-c4d5e6f7a807\":1}}],\"nul\":\"a\\u0000b\"}");
        plan.publishRaw(at(50), "action-plan.plan-drafted", "1", UNKNOWN_SUBJECT, "this is no <JSON>");
    }

    private static ConfigurableApplicationContext start(String kafka) {
        SharedServers.Database database = SharedServers.newDatabase();
        return new SpringApplicationBuilder(Application.class)
                .properties(
                        "server.address=127.0.0.1",
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "ledger.stream=budget",
                        "ledger.streams=action-plan,budget",
                        "ledger.service-name=Money",
                        "ledger.kafka.bootstrap-servers=" + kafka,
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.serviceRole(),
                        "spring.datasource.password=" + database.servicePassword())
                .run();
    }
}
