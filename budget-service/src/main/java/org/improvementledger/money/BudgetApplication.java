package org.improvementledger.money;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The budget service. */
@SpringBootApplication
public class BudgetApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(BudgetApplication.class, arguments);
    }
}
