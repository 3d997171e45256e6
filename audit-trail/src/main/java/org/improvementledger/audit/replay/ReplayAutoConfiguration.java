package org.improvementledger.audit.replay;

import java.time.Clock;
import java.util.Optional;
import org.improvementledger.audit.compare.CompareAutoConfiguration;
import org.improvementledger.audit.compare.Comparison;
import org.improvementledger.audit.search.Entries;
import org.improvementledger.audit.search.EntryTimeline;
import org.improvementledger.audit.search.EntryViews;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** The replay of history as pages. */
@AutoConfiguration(after = CompareAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class ReplayAutoConfiguration {

    @Bean
    ReplayPages replayPages(
            Entries entries,
            EntryTimeline timeline,
            EntryViews views,
            ObjectProvider<Comparison> comparison,
            @Value("${ledger.stream}") String ownStream,
            ObjectProvider<Clock> clock) {
        return new ReplayPages(
                entries,
                views,
                new Steps(entries, timeline),
                Optional.ofNullable(comparison.getIfAvailable()),
                ownStream,
                clock.getIfUnique(Clock::systemUTC));
    }
}
