package org.improvementledger.actionplan.timekeeping;

import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Timekeeping for administrators. */
@RestController
@RequestMapping("/api/timekeeping")
class TimekeepingResource {

    private final Sweeps sweeps;

    TimekeepingResource(Sweeps sweeps) {
        this.sweeps = sweeps;
    }

    /** Records now what by today has come, without waiting for the next sweep; what is recorded already stays as it is. */
    @PostMapping("/sweeps")
    @Needs(Roles.ADMINISTRATOR)
    SweepBody sweep() {
        return sweeps.sweep();
    }
}
