package org.improvementledger.chassis.web.operations;

import java.time.Clock;
import org.improvementledger.chassis.projection.ProjectionStatuses;
import org.improvementledger.chassis.projection.Rebuilds;
import org.improvementledger.chassis.relay.RelayStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** The page and the resources for running a service that has projections. */
@AutoConfiguration(
        afterName = {
            "org.improvementledger.chassis.projection.ProjectionAutoConfiguration",
            "org.improvementledger.chassis.relay.RelayAutoConfiguration",
            "org.improvementledger.chassis.security.SecurityAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(ProjectionStatuses.class)
public class OperationsAutoConfiguration {

    @Bean
    Operations operations(
            ObjectProvider<RelayStatus> relay,
            ProjectionStatuses projections,
            Rebuilds rebuilds,
            ObjectProvider<Clock> clock) {
        return new Operations(relay.getIfAvailable(), projections, rebuilds, clock.getIfUnique(Clock::systemUTC));
    }

    @Bean
    OperationsResource operationsResource(Operations operations) {
        return new OperationsResource(operations);
    }

    @Bean
    AdministrationPages administrationPages(Operations operations) {
        return new AdministrationPages(operations);
    }
}
