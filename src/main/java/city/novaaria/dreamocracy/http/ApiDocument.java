package city.novaaria.dreamocracy.http;

import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.ProblemType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Completes the OpenAPI document with what holds for every operation: errors, headers, examples, the order of tags. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final List<String> STORY = List.of(
            "Me",
            "Sanctuaries",
            "Participants",
            "Fears",
            "Dreamscapes",
            "Ethics reviews",
            "Sessions",
            "Enrollments",
            "Consents",
            "Demo");
    private static final String PROBLEM = "Problem";
    private static final Set<String> OPEN_TO_ANYBODY = Set.of("submitFear", "withdrawFearByClaimCode");

    @Bean
    OpenAPI document() {
        return new OpenAPI()
                .info(new Info()
                        .title("Dreamocracy")
                        .version("1")
                        .description("""
                                Shared dream sessions that start only when everybody in them has consented to exactly \
                                what will happen, an independent ethicist has approved it, and people are in place; \
                                and that anybody may leave at any moment. In the demo sign in as `mira`, `kade`, \
                                `celia`, `tariq`, `ilse`, `bram`, `jun`, `noor`, `vesna` or a dreamer such as `aya`, \
                                with the password `nova-aria`. The examples work against the demo community.""")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("This service")))
                .components(new Components()
                        .addSecuritySchemes(
                                "demo",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("People of the demo community; in the demo only."))
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("at+jwt")
                                        .description("An access token of the configured OpenID Connect issuer.")));
    }

    @Bean
    GlobalOpenApiCustomizer everyOperation(Examples examples) {
        return document -> {
            addSchema(document, PROBLEM, ProblemView.class);
            completeProblem(document.getComponents().getSchemas());
            document.getPaths()
                    .forEach((path, item) -> item.readOperationsMap()
                            .forEach((method, operation) -> complete(path, method, operation, examples)));
            new ApiSchemas(document).complete();
            document.setTags(
                    inStoryOrder(Optional.ofNullable(document.getTags()).orElse(List.of())));
        };
    }

    /** What answers with a tag says so by its type. */
    @Bean
    OperationCustomizer tagged() {
        return (operation, handler) -> {
            ApiResponse success = operation.getResponses().get("200");
            if (success != null && handler.getReturnType().getParameterType() == ResponseEntity.class) {
                success.addHeaderObject("ETag", header("The version of the resource, for If-Match.", "\"v0\""));
            }
            return operation;
        };
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation, Examples examples) {
        boolean open = OPEN_TO_ANYBODY.contains(operation.getOperationId());
        List<SecurityRequirement> signedIn = new ArrayList<>(
                List.of(new SecurityRequirement().addList("token"), new SecurityRequirement().addList("demo")));
        if (open) {
            signedIn.add(new SecurityRequirement());
        }
        operation.setSecurity(signedIn);
        addPageParameters(operation);
        Optional.ofNullable(operation.getParameters()).orElse(List.of()).forEach(ApiDocument::describe);
        examples.addTo(operation);
        boolean creates = method == PathItem.HttpMethod.POST && examples.creates(operation.getOperationId());
        renameSuccess(operation, creates);
        for (EdgeProblem problem : refusals(path, method, operation)) {
            operation
                    .getResponses()
                    .addApiResponse(String.valueOf(problem.status().value()), refusal(problem));
        }
    }

    /** springdoc documents 200 for every operation; what creates answers 201 and says where the new thing is. */
    private static void renameSuccess(Operation operation, boolean creates) {
        ApiResponses responses = operation.getResponses();
        ApiResponse success = responses.remove(responses.containsKey("204") ? "204" : "200");
        if (success == null) {
            return;
        }
        boolean empty = success.getContent() == null;
        success.setDescription(empty ? "Done." : creates ? "Created." : "As asked.");
        if (creates) {
            success.addHeaderObject("Location", header("Where the new resource is.", "/api/v1/sessions/0193"));
        }
        responses.addApiResponse(empty ? "204" : creates ? "201" : "200", success);
    }

    private static Header header(String description, String example) {
        return new Header().description(description).schema(new StringSchema()).example(example);
    }

    private static Set<EdgeProblem> refusals(String path, PathItem.HttpMethod method, Operation operation) {
        // wrong credentials are refused also where none are needed
        Set<EdgeProblem> refusals =
                EnumSet.of(EdgeProblem.INVALID_REQUEST, EdgeProblem.NOT_SIGNED_IN, EdgeProblem.NOT_ACCEPTABLE);
        if (path.contains("{")) {
            refusals.add(EdgeProblem.NOT_FOUND);
        }
        if (method != PathItem.HttpMethod.GET) {
            refusals.addAll(EnumSet.of(
                    EdgeProblem.FORBIDDEN,
                    EdgeProblem.NOT_FOUND,
                    EdgeProblem.STATE_CONFLICT,
                    EdgeProblem.UNPROCESSABLE,
                    EdgeProblem.BODY_TOO_LARGE,
                    EdgeProblem.UNSUPPORTED_MEDIA_TYPE));
        } else if (path.contains("{")) {
            refusals.add(EdgeProblem.FORBIDDEN);
        }
        boolean conditional = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
        if (conditional) {
            refusals.add(EdgeProblem.STALE);
            refusals.add(EdgeProblem.CONDITION_REQUIRED);
        }
        return refusals;
    }

    private static ApiResponse refusal(ProblemType problem) {
        Map<String, Object> example = Map.of(
                "type", "/problems/" + problem.code(),
                "title", problem.title(),
                "status", problem.status().value(),
                "detail", problem.remedy(),
                "instance", "urn:uuid:5f0c8e0a-3f6e-4f6e-9a64-0b6c2f1f7d55",
                "code", problem.code(),
                "retryable", problem.retryable());
        return new ApiResponse()
                .description(problem.title() + ".")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType()
                                        .schema(ApiSchemas.reference(PROBLEM))
                                        .addExamples(problem.code(), new Example().value(example))));
    }

    /** Variables of a path are named after what they identify. */
    private static void describe(Parameter parameter) {
        if (HttpHeaders.IF_MATCH.equals(parameter.getName())) {
            parameter.setRequired(true);
            parameter.setDescription("The ETag that the last GET of the resource answered with.");
        } else if ("path".equals(parameter.getIn()) && parameter.getDescription() == null) {
            String name = parameter.getName();
            parameter.setDescription(
                    name.endsWith("Id")
                            ? "The id of the " + name.substring(0, name.length() - 2) + "."
                            : "The " + name + " within what the path names before.");
        }
    }

    private static void addPageParameters(Operation operation) {
        if (operation.getOperationId().startsWith("list")) {
            operation.addParametersItem(new Parameter()
                    .in("query")
                    .name("limit")
                    .description("The most items to show.")
                    .schema(pageLimit())
                    .example(PageAskResolver.DEFAULT_LIMIT));
            operation.addParametersItem(new Parameter()
                    .in("query")
                    .name("cursor")
                    .description("The nextCursor of the page before; with the same filters.")
                    .schema(new StringSchema().maxLength(64)));
        }
    }

    private static IntegerSchema pageLimit() {
        IntegerSchema schema = new IntegerSchema();
        schema.setMinimum(BigDecimal.ONE);
        schema.setMaximum(BigDecimal.valueOf(PageAskResolver.MAX_LIMIT));
        schema.setDefault(PageAskResolver.DEFAULT_LIMIT);
        return schema;
    }

    private static List<Tag> inStoryOrder(List<Tag> tags) {
        return tags.stream()
                .filter(tag -> tag.getDescription() != null)
                .sorted(Comparator.comparingInt(tag -> STORY.indexOf(tag.getName())))
                .toList();
    }

    private static void addSchema(OpenAPI document, String name, Class<?> type) {
        ResolvedSchema resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(false));
        document.getComponents().addSchemas(name, resolved.schema);
        resolved.referencedSchemas.forEach(document.getComponents()::addSchemas);
    }

    /** What the types cannot say: how an objection looks, that bounds are numbers, and what is never left out. */
    @SuppressWarnings({"rawtypes", "unchecked"}) // the library names schemas without their type
    private static void completeProblem(Map<String, io.swagger.v3.oas.models.media.Schema> schemas) {
        io.swagger.v3.oas.models.media.Schema<?> problem = Objects.requireNonNull(schemas.get(PROBLEM));
        problem.setRequired(List.of("code", "detail", "retryable", "status", "title", "type"));
        Objects.requireNonNull(problem.getProperties().get("objections")).setItems(ApiSchemas.reference("Objection"));
        io.swagger.v3.oas.models.media.Schema<?> fault = Objects.requireNonNull(schemas.get("FieldError"));
        fault.setRequired(List.of("code", "detail", "params"));
        Objects.requireNonNull(fault.getProperties().get("params"))
                .setAdditionalProperties(new JsonSchema().types(Set.of("number")));
    }

    /** The shape of every refusal; only for the document. */
    @Schema(name = PROBLEM, description = "Why the request was refused and what to do next (RFC 9457).")
    record ProblemView(
            @Schema(description = "Where the kind of problem is described.", example = "/problems/not-found")
            String type,

            @Schema(description = "The kind of problem in a few words.")
            String title,

            @Schema(description = "The HTTP status.", example = "404")
            int status,

            @Schema(description = "What to do next.") String detail,

            @Schema(
                    types = {"string", "null"},
                    description = "This one answer; it stands in the log, too.")
            @Nullable
            String instance,

            @Schema(description = "The kind of problem as a stable name.", example = "not-found")
            String code,

            @Schema(description = "Whether the same request may succeed later.", example = "false")
            boolean retryable,

            @Schema(
                    types = {"array", "null"},
                    description = "Every fault of the request, where there are any.")
            @Nullable
            List<FieldError> errors,

            @Schema(
                    types = {"string", "null"},
                    description = "Where things stand, when a step is not possible.")
            @Nullable
            String currentState,

            @Schema(
                    types = {"array", "null"},
                    description = "The steps that are possible instead.")
            @Nullable
            List<String> allowedActions,

            @Schema(
                    types = {"array", "null"},
                    description = "Every objection of the charter, when it objects.")
            @Nullable
            List<Map<String, Object>> objections) {}
}
