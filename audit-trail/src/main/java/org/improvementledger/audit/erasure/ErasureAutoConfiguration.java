package org.improvementledger.audit.erasure;

import org.improvementledger.audit.search.AuditTrailAutoConfiguration;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.improvementledger.chassis.eventstore.StoredPayloads;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.page.PageAutoConfiguration;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Erasure by law, in every service that takes commands. */
@AutoConfiguration(after = {AuditTrailAutoConfiguration.class, PageAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(Commands.class)
@Import(Erasure.class)
public class ErasureAutoConfiguration {

    @Bean
    Erasures erasures(JdbcClient jdbc, EventTypes types, @Value("${ledger.stream}") String ownStream) {
        return new Erasures(new StoredPayloads(jdbc), types, ownStream);
    }

    @Bean
    ErasureResource erasureResource(Commands commands, Erasures erasures) {
        return new ErasureResource(commands, erasures);
    }

    @Bean
    ErasurePages erasurePages(FormDesk desk, Erasures erasures) {
        return new ErasurePages(desk, erasures);
    }
}
