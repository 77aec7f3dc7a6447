package city.novaaria.dreamocracy.objections;

import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.objections.Alternative.Step;
import city.novaaria.dreamocracy.objections.Alternative.StepView;
import io.swagger.v3.oas.annotations.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jackson.JacksonComponent;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a step of a remedy: the handlers say which method and path an operation id stands for. */
@JacksonComponent
class WriteStep extends ValueSerializer<Step> {

    private final Supplier<Map<String, Endpoint>> endpoints;

    /** The handlers are asked for at the first remedy only, because they are made after what writes JSON. */
    WriteStep(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.endpoints = SingletonSupplier.of(() -> endpoints(handlers.getObject()));
    }

    private record Endpoint(RequestMethod method, String path) {

        boolean ifMatch() {
            return method == RequestMethod.PUT || method == RequestMethod.PATCH;
        }
    }

    @Override
    public void serialize(Step step, JsonGenerator json, SerializationContext context) {
        Map<String, Object> known = new HashMap<>(step.ids());
        if (step.subject() != null) {
            known.put(variable(step.subject().kind()), step.subject().id());
        }
        context.writeValue(json, view(step, step.remedy().operation(), known));
    }

    /** The operation itself, or the one that finds what it is to be called for. */
    private StepView view(Step step, String operation, Map<String, Object> known) {
        Endpoint endpoint = endpoints.get().get(operation);
        if (endpoint == null) {
            throw new IllegalStateException("the API has no operation " + operation);
        }
        String path = endpoint.path();
        for (Map.Entry<String, Object> id : known.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        int open = path.indexOf('{');
        if (open >= 0) {
            return view(step, finding(path.substring(open + 1, path.indexOf('}'))), known);
        }
        StepBody body = operation.equals(step.remedy().operation()) ? StepBody.of(step) : StepBody.NOTHING;
        return new StepView(
                operation,
                endpoint.method().name(),
                path,
                step.remedy().by(),
                step.youMay(),
                body.content(),
                body.asks(),
                step.after(),
                endpoint.ifMatch(),
                step.done());
    }

    /** Every one of them takes fewer ids than what it finds. */
    private static String finding(String variable) {
        return switch (variable) {
            case "sanctuaryId" -> "listSanctuaries";
            case "participantId" -> "listParticipants";
            case "screeningId" -> "listScreenings";
            case "fearId" -> "listFears";
            case "dreamscapeId" -> "listDreamscapes";
            case "number" -> "listVersions";
            case "correctionId" -> "listBirthDateCorrections";
            case "reviewId" -> "listEthicsReviews";
            case "conditionId" -> "getEthicsReview";
            case "sessionId" -> "listSessions";
            case "enrollmentId" -> "listEnrollments";
            case "waiverId" -> "listWaivers";
            case "deviationId" -> "listHazardDeviations";
            case "incidentId" -> "listIncidents";
            case "actionId" -> "getCorrectiveActions";
            case "deviceId" -> "listLaceDevices";
            case "checkInId" -> "listAftercareCheckIns";
            default -> throw new IllegalStateException("nothing finds a " + variable);
        };
    }

    private static String variable(Subject.Kind kind) {
        return switch (kind) {
            case SESSION -> "sessionId";
            case ENROLLMENT -> "enrollmentId";
            case PARTICIPANT -> "participantId";
            case FEAR -> "fearId";
            case INCIDENT -> "incidentId";
            case DREAMSCAPE_VERSION -> "versionId";
        };
    }

    private static Map<String, Endpoint> endpoints(RequestMappingHandlerMapping handlers) {
        Map<String, Endpoint> byOperation = new HashMap<>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            Operation operation = handler.getMethodAnnotation(Operation.class);
            if (operation != null) {
                byOperation.put(operation.operationId(), endpoint(mapping));
            }
        });
        return Map.copyOf(byOperation);
    }

    private static Endpoint endpoint(RequestMappingInfo mapping) {
        return new Endpoint(
                mapping.getMethodsCondition().getMethods().iterator().next(),
                mapping.getPatternValues().iterator().next());
    }
}
