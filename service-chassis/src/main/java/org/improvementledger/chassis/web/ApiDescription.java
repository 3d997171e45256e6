package org.improvementledger.chassis.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.improvementledger.chassis.security.Actor;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Open;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** Says once, in the OpenAPI description, what holds for every operation: sign-in, preconditions, repeats, moments and refusals. */
final class ApiDescription implements GlobalOperationCustomizer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CommandContext.class, Actor.class, Paging.class);
    }

    private static final String BEARER = "bearer";

    private static final String PROBLEM = "Problem";

    private static final Map<String, String> REFUSALS = Map.of(
            "400", "The body is not JSON that we can read.",
            "401", "No valid access token came with the request.",
            "403", "The role or the capacity is not held, or someone else must do this.",
            "404", "There is no such thing.",
            "409", "A rule refuses this, or others change the same thing at this moment.",
            "412", "The item is no longer at the version given in If-Match.",
            "413", "The body is larger than 1 MB, or the file than is taken.",
            "415", "The body is not application/json.",
            "422", "A field, parameter or header cannot be taken; errors names it.",
            "503", "The database or the sign-in server is away; try again after Retry-After.");

    OpenAPI describe(String service) {
        return new OpenAPI()
                .info(new Info().title(service).version("1"))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("An access token of the sign-in server."))
                        .addSchemas(PROBLEM, problem()));
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (takes(handler, CommandContext.class)) {
            operation
                    .addParametersItem(header(
                            CommandContextResolver.KEY_HEADER,
                            "1 to 255 visible ASCII characters. The same key with the same request gets the first answer again, with "
                                    + Replay.HEADER + ": true."))
                    .addParametersItem(header(
                            HttpHeaders.IF_MATCH,
                            "The ETag that you read, or *. When the item has changed since: 412."));
            refuse(operation, "400", "409", "412", "413", "415", "422");
        } else {
            refuse(operation, "422");
        }
        if (takes(handler, Paging.class)) {
            operation
                    .addParametersItem(query("limit", "Items in one answer.")
                            .schema(new IntegerSchema()
                                    ._default(Paging.USUAL)
                                    .minimum(BigDecimal.ONE)
                                    .maximum(BigDecimal.valueOf(Paging.MOST))))
                    .addParametersItem(query("cursor", "What next said in the answer before.")
                            .schema(new StringSchema()));
        }
        operation.addParametersItem(
                header(Correlation.HEADER, "Ties the request to log and history; made up where it is missing."));
        if (handler.hasMethodAnnotation(Open.class)) {
            operation.setSecurity(List.of());
            refuse(operation, "404", "503");
        } else {
            refuse(operation, "401", "403", "404", "503");
        }
        Needs needs = handler.getMethodAnnotation(Needs.class);
        if (needs != null) {
            String roles = "Needs the role " + String.join(" or ", needs.value()) + ".";
            operation.description(
                    operation.getDescription() == null ? roles : operation.getDescription() + "\n\n" + roles);
        }
        tagVersions(operation);
        return operation;
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.asList(handler.getMethod().getParameterTypes()).contains(type);
    }

    private static void refuse(Operation operation, String... statuses) {
        for (String status : statuses) {
            operation.getResponses().computeIfAbsent(status, absent -> new ApiResponse()
                    .description(REFUSALS.get(status))
                    .content(new Content()
                            .addMediaType(
                                    org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)))));
        }
    }

    private static void tagVersions(Operation operation) {
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                response.addHeaderObject(
                        HttpHeaders.ETAG,
                        new Header()
                                .description("The version, where the answer is about one item.")
                                .schema(new StringSchema()));
            }
        });
    }

    private static Parameter header(String name, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .required(false)
                .schema(new StringSchema());
    }

    private static Parameter query(String name, String description) {
        return new Parameter().in("query").name(name).description(description).required(false);
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema().description("/problems/<slug>, stable"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("A sentence that a person can act on."))
                .addProperty("instance", new StringSchema())
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(new ObjectSchema()
                                        .addProperty("field", new StringSchema())
                                        .addProperty("message", new StringSchema())))
                .addProperty("correlation", new StringSchema());
    }
}
