package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.webhook.CallReceivers.Answer;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks whoever is at an address to send a challenge back, so that nobody is called who did not agree to it. */
@Component
class ProveReceiver {

    static final String TYPE = "webhook.ping";

    /** About eleven minutes. */
    private static final int MOST_TRIES = 8;

    private final SettleWebhook settling;
    private final ObjectProvider<CallReceivers> receivers;
    private final JsonMapper json;
    private final BytesKeyGenerator random = KeyGenerators.secureRandom(32);

    ProveReceiver(SettleWebhook settling, ObjectProvider<CallReceivers> receivers, JsonMapper json) {
        this.settling = settling;
        this.receivers = receivers;
        this.json = json;
    }

    boolean prove(Webhook webhook, List<byte[]> keys, Instant at) {
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(random.generateKey());
        String id = "ping-" + UUID.randomUUID();
        Answer answer = receivers
                .getObject()
                .call(webhook.url(), SignedMessage.of(id, at, ping(webhook, id, challenge, at), keys));
        boolean proven = answer.acknowledges() && challenge.equals(echo(answer));
        if (proven) {
            settling.prove(webhook.id(), webhook.url());
        } else if (answer.saysGone()) {
            settling.switchOff(webhook.id(), webhook.url(), InactiveBecause.GONE);
        } else if (webhook.failures() + 1 >= MOST_TRIES) {
            settling.switchOff(webhook.id(), webhook.url(), InactiveBecause.UNPROVEN);
        }
        return proven;
    }

    private String ping(Webhook webhook, String id, String challenge, Instant at) {
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("type", TYPE);
        event.put("source", "/api/v1/webhooks/" + webhook.id());
        event.put("subject", null);
        event.put("time", at);
        event.put("datacontenttype", "application/json");
        event.put("data", Map.of("challenge", challenge));
        return json.writeValueAsString(event);
    }

    private @Nullable String echo(Answer answer) {
        try {
            JsonNode said = json.readTree(answer.beginning());
            JsonNode challenge = said == null ? null : said.get("challenge");
            return challenge != null && challenge.isString() ? challenge.asString() : null;
        } catch (JacksonException unreadable) {
            return null;
        }
    }
}
