package org.improvementledger.audit.search;

import java.time.Clock;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit trail of a service: a projection per stream, the time line, the search as resource and pages. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.improvementledger.chassis.projection.ProjectionAutoConfiguration",
            "org.improvementledger.chassis.web.page.PageAutoConfiguration"
        })
@Import(EntriesProjections.class)
@EnableConfigurationProperties(FlagThresholds.class)
public class AuditTrailAutoConfiguration {

    @Bean
    EntryTimeline entryTimeline(JdbcClient database, ObjectProvider<EntriesProjection> projections) {
        return new EntryTimeline(database, projections.orderedStream().toList());
    }

    @Bean
    Entries entries(ReadModels readModels, ObjectProvider<EntriesProjection> projections) {
        return new Entries(readModels, projections.orderedStream().toList());
    }

    @Bean
    EntryViews entryViews(Entries entries, EventTypes types) {
        return new EntryViews(entries, types);
    }

    @Bean
    ItemHistory itemHistory(Entries entries, EntryViews views) {
        return new ItemHistory(entries, views);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Web {

        @Bean
        AuditEntryResource auditEntryResource(Entries entries, EntryViews views) {
            return new AuditEntryResource(entries, views);
        }

        @Bean
        AuditPages auditPages(
                Entries entries,
                EntryViews views,
                TimeFormat when,
                ObjectProvider<Clock> clock,
                @Value("${ledger.stream}") String ownStream) {
            return new AuditPages(entries, views, when, clock.getIfUnique(Clock::systemUTC), ownStream);
        }
    }
}
