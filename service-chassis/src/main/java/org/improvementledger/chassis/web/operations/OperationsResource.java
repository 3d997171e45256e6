package org.improvementledger.chassis.web.operations;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.Items;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Relay, projections and rebuilds over REST. */
@RestController
@RequestMapping("/api")
@Needs({Roles.ADMINISTRATOR, Roles.AUDITOR})
class OperationsResource {

    private final Operations operations;

    OperationsResource(Operations operations) {
        this.operations = operations;
    }

    @GetMapping("/relay")
    @Operation(summary = "How the relay of this instance stands")
    RelayBody relay() {
        return operations.relay().orElseThrow(() -> new NotFoundException("This instance runs no relay."));
    }

    @GetMapping("/projections")
    @Operation(summary = "How the projections stand, with what they have parked")
    Items<ProjectionBody> projections() {
        return new Items<>(operations.projections(), null);
    }

    @GetMapping("/projections/{name}/rebuilds")
    @Operation(summary = "The last rebuilds of a projection, the newest first")
    Items<RebuildBody> rebuilds(@PathVariable String name) {
        return new Items<>(operations.rebuilds(name), null);
    }

    @PostMapping("/projections/{name}/rebuilds")
    @Needs(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Rebuild a projection beside the live one, compare and swap",
            description = "Where a rebuild is on its way already, that one is the answer.")
    ResponseEntity<RebuildBody> rebuild(@PathVariable String name, Actor actor) {
        RebuildBody rebuild = operations.rebuild(name, actor);
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create("/api/projections/" + rebuild.projection() + "/rebuilds"))
                .body(rebuild);
    }
}
