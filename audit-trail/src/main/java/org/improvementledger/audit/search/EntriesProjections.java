package org.improvementledger.audit.search;

import java.util.List;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** Registers the projection of each stream that the service reads. */
final class EntriesProjections implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        for (String stream : streams(environment)) {
            registry.registerBean(
                    "entriesOf-" + stream,
                    EntriesProjection.class,
                    bean -> bean.supplier(
                            context -> new EntriesProjection(stream, context.bean(FlagThresholds.class))));
        }
    }

    static List<String> streams(Environment environment) {
        return List.of(environment.getRequiredProperty("ledger.streams", String[].class));
    }
}
