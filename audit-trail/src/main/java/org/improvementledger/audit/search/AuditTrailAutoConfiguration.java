package org.improvementledger.audit.search;

import org.improvementledger.chassis.projection.ReadModels;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit trail of a service: a projection per stream, the time line, the search. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.improvementledger.chassis.projection.ProjectionAutoConfiguration"
        })
@Import(EntriesProjections.class)
public class AuditTrailAutoConfiguration {

    @Bean
    EntryTimeline entryTimeline(JdbcClient database, ObjectProvider<EntriesProjection> projections) {
        return new EntryTimeline(database, projections.orderedStream().toList());
    }

    @Bean
    Entries entries(ReadModels readModels, ObjectProvider<EntriesProjection> projections) {
        return new Entries(readModels, projections.orderedStream().toList());
    }
}
