package org.improvementledger.audit.rebuild;

import org.improvementledger.audit.checkpoint.LogSettings;
import org.improvementledger.audit.checkpoint.ServiceKeys;
import org.improvementledger.audit.witness.LogAutoConfiguration.StoredLogs;
import org.improvementledger.chassis.projection.ComparisonSeal;
import org.improvementledger.chassis.projection.Rebuilds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rebuild and compare: the signed report, and where it is asked for. */
@AutoConfiguration(afterName = "org.improvementledger.audit.witness.LogAutoConfiguration")
@ConditionalOnBean({StoredLogs.class, Rebuilds.class})
public class RebuildAutoConfiguration {

    @Bean
    ComparisonSeal signedReports(
            StoredLogs logs, LogSettings settings, Rebuilds rebuilds, @Value("${ledger.stream}") String service) {
        return new SignedReports(
                service, settings, logs.byService(), rebuilds.streams(), ServiceKeys.of(settings, service));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Web {

        @Bean
        ReadModelRebuilds readModelRebuilds(Rebuilds rebuilds) {
            return new ReadModelRebuilds(rebuilds);
        }

        @Bean
        RebuildResource rebuildResource(ReadModelRebuilds rebuilds) {
            return new RebuildResource(rebuilds);
        }

        @Bean
        RebuildPages rebuildPages(ReadModelRebuilds rebuilds) {
            return new RebuildPages(rebuilds);
        }
    }
}
