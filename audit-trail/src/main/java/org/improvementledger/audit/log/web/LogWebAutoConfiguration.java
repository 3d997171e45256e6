package org.improvementledger.audit.log.web;

import org.improvementledger.audit.checkpoint.Evidence;
import org.improvementledger.audit.checkpoint.LogSettings;
import org.improvementledger.audit.search.EventWords;
import org.improvementledger.audit.witness.Contradictions;
import org.improvementledger.audit.witness.Keyring;
import org.improvementledger.audit.witness.LogAutoConfiguration.StoredLogs;
import org.improvementledger.chassis.web.OpenPath;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** The logs over HTTP, where the service has a web server. */
@AutoConfiguration(afterName = "org.improvementledger.audit.witness.LogAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(StoredLogs.class)
public class LogWebAutoConfiguration {

    @Bean
    Logs logs(StoredLogs logs, Evidence evidence, LogSettings settings, @Value("${ledger.stream}") String ownService) {
        return new Logs(ownService, logs.byService(), evidence, settings);
    }

    @Bean
    TlogResource tlogResource(Logs logs) {
        return new TlogResource(logs);
    }

    @Bean
    OpenPath openCheckpoints() {
        return OpenPath.forEverybody(TlogResource.PATH + TlogResource.CHECKPOINT);
    }

    @Bean
    OpenPath openHashes() {
        return OpenPath.forEverybody(TlogResource.PATH + TlogResource.HASHES);
    }

    @Bean
    ProofResource proofResource(Logs logs) {
        return new ProofResource(logs);
    }

    @Bean
    LogPages logPages(Logs logs, Evidence evidence, Keyring keyring, Contradictions contradictions) {
        return new LogPages(logs, evidence, keyring, contradictions, EventWords::service);
    }

    @Bean
    ExportResource exportResource(Logs logs, Evidence evidence, Keyring keyring) {
        return new ExportResource(logs, evidence, keyring);
    }
}
