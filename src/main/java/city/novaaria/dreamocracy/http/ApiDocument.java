package city.novaaria.dreamocracy.http;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;

/** Completes the OpenAPI document with what holds for every operation: errors, headers, examples, the order of tags. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    /** Where the library that makes the document serves it. */
    static final String PATH = "/v3/api-docs";

    /** Where a list says its order in words of its own. */
    private static final Pattern ORDER = Pattern.compile("(?i)(newest|latest) first");

    /** How devices sign in. */
    private static final String DEVICE = "device";

    private static final List<String> STORY = List.of(
            "Me",
            "Charter",
            "Sanctuaries",
            "Content tags",
            "Participants",
            "Fears",
            "Dreamscapes",
            "Ethics reviews",
            "Sessions",
            "Programme",
            "Enrollments",
            "Consents",
            "Waivers",
            "Laces",
            "Recordings",
            "Hazard deviations",
            "Incidents",
            "Adverse-event statements",
            "Reflections",
            "Media",
            "Artworks",
            "Exhibitions",
            "Gatherings",
            "Lace loans",
            "Ethics notes",
            "Notes",
            "Messages",
            "Events",
            "Webhooks",
            "Aftercare",
            "Demo");

    /**
     * What is said of the whole.
     *
     * @param signIn how one signs in at this service, where it is an issuer itself
     */
    @Bean
    OpenAPI document(ObjectProvider<SecurityScheme> signIn) {
        return new OpenAPI()
                .info(new Info()
                        .title("Dreamocracy")
                        .version("1.0.0")
                        .description("""
                                Shared dream sessions that start only when everybody in them has consented to exactly \
                                what will happen, an independent ethicist has approved it, and people are in place; \
                                and that anybody may leave at any moment. In the demo sign in as `mira`, `kade`, \
                                `celia`, `tariq`, `ilse`, `bram`, `jun`, `noor`, `vesna` or a dreamer such as `aya`, \
                                with the password `nova-aria`. The examples work against the demo community.

                                Every refusal is a problem document (RFC 9457, schema `Problem`): `code` is stable, \
                                `detail` says what to do next, `type` leads to a page about it; \
                                [all of them](/problems) are listed. Every reply names its request in \
                                `X-Request-Id`, and says in `RateLimit` how many more are granted. Titles, reasons and \
                                ways out are said in English or, for `Accept-Language: de`, in German. Instants and \
                                dates are in the years 1 to 9899, durations are a century at most.""")
                        .contact(new Contact()
                                .name("The stewards of Nova Aria")
                                .email("stewards@novaaria.example")
                                .url("https://novaaria.example"))
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0"))
                        .extensions(Map.of("x-api-id", "city.novaaria.dreamocracy", "x-audience", "external-public")))
                .servers(List.of(new Server()
                        .url("/")
                        .description("This service, in production as in the demo.")
                        .extensions(Map.of("x-internal", false))))
                .components(new Components()
                        .addSecuritySchemes(
                                "demo",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("People of the demo community; in the demo only."))
                        .addSecuritySchemes(
                                "token",
                                signIn.getIfAvailable(() -> new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("at+jwt")
                                        .description(
                                                "An access token of the configured OpenID Connect issuer, checked as"
                                                        + " RFC8725 asks.")))
                        .addSecuritySchemes(
                                DEVICE,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("dlc_")
                                        .description("The secret of a neural lace, checked as RFC6750 asks; it opens"
                                                + " nothing but what is for devices.")));
    }

    @Bean
    GlobalOpenApiCustomizer everyOperation(Examples examples, ApiRefusals refusals) {
        return document -> {
            Components components = document.getComponents();
            addSchema(components, ProblemView.NAME, ProblemView.class);
            completeProblem(components.getSchemas());
            nameValues(components, ProblemView.NAME, "code", "ProblemCode", refusals.codes());
            ApiHeaders.addTo(components);
            refusals.addExamples(components);
            document.getPaths()
                    .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                        complete(method, operation, examples);
                        refusals.addTo(path, method, operation, components);
                    }));
            nameValues(components, "RemedyStep", "operationId", "OperationId", operationsOf(document));
            new ApiSchemas(document).complete();
            leaveOutWhatIsNot(components.getSchemas());
            document.setTags(
                    inStoryOrder(Optional.ofNullable(document.getTags()).orElse(List.of())));
        };
    }

    /** What only the Java method tells: who may call it, what is conditional or answers with a tag, which bound a list has. */
    @Bean
    OperationCustomizer asTheMethodSays() {
        return (operation, handler) -> {
            if (handler.getReturnType().getParameterType() == ResponseEntity.class) {
                ApiHeaders.with(success(operation), HttpHeaders.ETAG);
            }
            RefusesAlso also = handler.getMethodAnnotation(RefusesAlso.class);
            if (also != null) {
                operation.addExtension(ApiRefusals.ALSO, List.of(also.value()));
            }
            if (handler.hasMethodAnnotation(TakesFile.class)) {
                operation.setRequestBody(FileBodies.of(handler));
            }
            if (handler.hasMethodAnnotation(OpenToAnybody.class)) {
                operation.addSecurityItem(new SecurityRequirement());
            }
            if (handler.hasMethodAnnotation(ForDevices.class)) {
                operation.addSecurityItem(new SecurityRequirement().addList(DEVICE));
            }
            for (MethodParameter parameter : handler.getMethodParameters()) {
                if (parameter.getParameterType() == PageAsk.class
                        && !ORDER.matcher(operation.getDescription()).find()) {
                    operation.setDescription(operation.getDescription() + " The newest come first, by their ids.");
                }
                if (parameter.getParameterType() == ExpectedVersion.class) {
                    operation.addParametersItem(ApiHeaders.ifMatch());
                }
                Size size = parameter.getParameterAnnotation(Size.class);
                if (size != null && parameter.hasParameterAnnotation(RequestBody.class)) {
                    operation
                            .getRequestBody()
                            .getContent()
                            .values()
                            .forEach(media -> media.getSchema().setMaxItems(size.max()));
                }
            }
            return operation;
        };
    }

    private static void complete(PathItem.HttpMethod method, Operation operation, Examples examples) {
        operation.setSecurity(
                signedIn(Optional.ofNullable(operation.getSecurity()).orElse(List.of())));
        boolean list = operation.getOperationId().startsWith("list");
        if (list) {
            addPageParameters(operation);
        }
        Optional.ofNullable(operation.getParameters()).orElse(List.of()).forEach(ApiDocument::describe);
        examples.addTo(operation, success(operation));
        ApiResponse success = completeSuccess(operation);
        if (method == PathItem.HttpMethod.POST) {
            operation.addParametersItem(ApiHeaders.idempotencyKey());
            ApiHeaders.with(success, RetryHeaders.IDEMPOTENCY_REPLAYED);
        }
        if (method == PathItem.HttpMethod.GET) {
            ApiHeaders.with(success, HttpHeaders.CACHE_CONTROL, HttpHeaders.ETAG);
            if (list) {
                ApiHeaders.with(success, HttpHeaders.LINK);
            }
            addUnchanged(operation);
        }
    }

    /** As people do, unless it is for devices. */
    private static List<SecurityRequirement> signedIn(List<SecurityRequirement> said) {
        if (said.stream().anyMatch(requirement -> requirement.containsKey(DEVICE))) {
            return said;
        }
        List<SecurityRequirement> signedIn = new ArrayList<>(
                List.of(new SecurityRequirement().addList("token"), new SecurityRequirement().addList("demo")));
        signedIn.addAll(said);
        return signedIn;
    }

    /** What creates answers 201 and says where the new thing is. */
    private static ApiResponse completeSuccess(Operation operation) {
        ApiResponse success = success(operation);
        boolean creates = operation.getResponses().containsKey("201");
        success.setDescription(success.getContent() == null ? "Done." : creates ? "Created." : "As asked.");
        if (creates) {
            ApiHeaders.with(success, HttpHeaders.LOCATION);
        }
        return ApiHeaders.onEvery(success);
    }

    /** springdoc documents the one status that the method names, or 200. */
    private static ApiResponse success(Operation operation) {
        ApiResponses responses = operation.getResponses();
        return Stream.of("200", "201", "204")
                .map(responses::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static void addUnchanged(Operation operation) {
        operation.addParametersItem(ApiHeaders.ifNoneMatch());
        ApiResponse unchanged = new ApiResponse().description("Your copy is still the present one.");
        operation
                .getResponses()
                .addApiResponse(
                        "304",
                        ApiHeaders.with(ApiHeaders.onEvery(unchanged), HttpHeaders.ETAG, HttpHeaders.CACHE_CONTROL));
    }

    /** Variables of a path are named after what they identify. */
    private static void describe(Parameter parameter) {
        if (parameter.getSchema().getItems() != null && parameter.getExample() != null) {
            // an annotation can only give one of the values
            parameter.addExample("one", new Example().value(List.of(parameter.getExample())));
            parameter.setExample(null);
        }
        if ("path".equals(parameter.getIn()) && parameter.getDescription() == null) {
            String name = parameter.getName();
            parameter.setDescription(
                    name.endsWith("Id")
                            ? "The id of the " + name.substring(0, name.length() - 2) + "."
                            : "The " + name + " within what the path names before.");
        }
    }

    private static void addPageParameters(Operation operation) {
        operation.addParametersItem(new Parameter()
                .in("query")
                .name(PageAskResolver.LIMIT)
                .description("The most items to show.")
                .schema(pageLimit())
                .example(PageAskResolver.DEFAULT_LIMIT));
        operation.addParametersItem(new Parameter()
                .in("query")
                .name(PageAskResolver.CURSOR)
                .description("The nextCursor of the page before; with the same filters.")
                .schema(new StringSchema().maxLength(64).pattern(Page.CURSOR)));
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

    private static void addSchema(Components components, String name, Class<?> type) {
        ResolvedSchema resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(false));
        components.addSchemas(name, resolved.schema);
        resolved.referencedSchemas.forEach(components::addSchemas);
    }

    private static List<String> operationsOf(OpenAPI document) {
        return document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getOperationId)
                .sorted()
                .toList();
    }

    /** Says which values a text can have that is no enumeration in the code. */
    private static void nameValues(
            Components components, String type, String property, String name, List<String> values) {
        components.addSchemas(name, NamedEnumerations.of(values));
        Schema<?> described = Objects.requireNonNull(components.getSchemas().get(type));
        described
                .getProperties()
                .computeIfPresent(
                        property,
                        (_, text) -> ApiSchemas.reference(name)
                                .description(text.getDescription())
                                .example(text.getExample()));
    }

    /** What the types cannot say: how an objection looks, that bounds are numbers, and what is never left out. */
    @SuppressWarnings({"rawtypes", "unchecked"}) // the library names schemas without their type
    private static void completeProblem(Map<String, Schema> schemas) {
        Schema<?> problem = Objects.requireNonNull(schemas.get(ProblemView.NAME));
        problem.setRequired(ProblemView.ALWAYS);
        Objects.requireNonNull(problem.getProperties().get("objections")).setItems(ApiSchemas.reference("Objection"));
        Schema<?> fault = Objects.requireNonNull(schemas.get("FieldError"));
        fault.setRequired(List.of("code", "detail", "params"));
        Objects.requireNonNull(fault.getProperties().get("params"))
                .setAdditionalProperties(
                        new JsonSchema().types(Set.of("number")).format("double"));
    }

    /** A finding has few of the parameters that there are. */
    @SuppressWarnings({"rawtypes", "unchecked"}) // the library names schemas without their type
    private static void leaveOutWhatIsNot(Map<String, Schema> schemas) {
        Optional.ofNullable(schemas.get("FindingParameters")).ifPresent(all -> all.setRequired(List.of()));
    }
}
