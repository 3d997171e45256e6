package org.improvementledger.actionplan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The action-plan service. */
@SpringBootApplication
public class ActionPlanApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ActionPlanApplication.class, arguments);
    }
}
