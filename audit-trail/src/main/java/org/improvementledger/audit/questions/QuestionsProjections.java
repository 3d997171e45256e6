package org.improvementledger.audit.questions;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** Registers the projection of each stream that the service reads. */
final class QuestionsProjections implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        for (String stream : environment.getRequiredProperty("ledger.streams", String[].class)) {
            registry.registerBean(
                    "questionsOf-" + stream,
                    QuestionsProjection.class,
                    bean -> bean.supplier(context -> new QuestionsProjection(stream)));
        }
    }
}
