package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Technologists give devices the secrets with which they sign in, and revoke them; each under the device's lock. */
@Component
class KeepCredentials {

    private final LaceDevices devices;
    private final LaceCredentials credentials;
    private final KeysetPages pages;
    private final ServerClock clock;
    private final BytesKeyGenerator random = KeyGenerators.secureRandom(32);

    KeepCredentials(LaceDevices devices, LaceCredentials credentials, KeysetPages pages, ServerClock clock) {
        this.devices = devices;
        this.credentials = credentials;
        this.pages = pages;
        this.clock = clock;
    }

    /** A credential and the secret behind it, which is nowhere else. */
    record Issued(LaceCredential credential, LaceSecret secret) {}

    @AtomicStep
    public Issued issue(Caller caller, LaceDeviceId id) {
        return issue(caller, id, random.generateKey());
    }

    /** Only whoever tells the story of the demo brings a secret of their own. */
    @AtomicStep
    public Issued issue(Caller caller, LaceDeviceId id, byte[] known) {
        LaceDevice device = devices.lock(id, caller.sanctuaries()).orElseThrow(Refused::notFound);
        Actor by = caller.mustHold(device.sanctuaryId(), Role.TECHNOLOGIST);
        device.mustBeInService();
        List<LaceCredential> live = credentials.findByDeviceIdAndRevokedAtIsNull(id);
        int slot = IntStream.rangeClosed(1, LaceCredential.MOST_LIVE)
                .filter(free -> live.stream().noneMatch(held -> held.holdsSlot(free)))
                .findFirst()
                .orElseThrow(() -> Refused.because(LaceProblem.TOO_MANY_CREDENTIALS));
        LaceSecret secret = LaceSecret.of(new CredentialId(Ids.next()), known);
        return new Issued(credentials.saveAndFlush(new LaceCredential(secret, device, slot, by, clock.now())), secret);
    }

    @AtomicStep
    public void revoke(Caller caller, LaceDeviceId device, CredentialId id) {
        LaceDevice held = devices.lock(device, caller.sanctuaries()).orElseThrow(Refused::notFound);
        Actor by = caller.mustHold(held.sanctuaryId(), Role.TECHNOLOGIST);
        LaceCredential credential = credentials.findByIdAndDeviceId(id, device).orElseThrow(Refused::notFound);
        credential.revoke(by, clock.now());
        credentials.saveAndFlush(credential);
    }

    @Transactional(readOnly = true)
    public Page<LaceCredentialView> list(Caller caller, LaceDeviceId id, PageAsk ask) {
        mustKeep(caller, id);
        return Page.of(
                ask,
                pages.read(LaceCredential.class, List.of(LaceCredentials.branchOf(id)), ask),
                credential -> credential.id().value(),
                credential -> LaceCredentialView.of(credential, null));
    }

    @Transactional(readOnly = true)
    public LaceCredential find(Caller caller, LaceDeviceId device, CredentialId id) {
        mustKeep(caller, device);
        return credentials.findByIdAndDeviceId(id, device).orElseThrow(Refused::notFound);
    }

    private void mustKeep(Caller caller, LaceDeviceId id) {
        caller.mustHold(devices.knownTo(caller, id).sanctuaryId(), Role.TECHNOLOGIST);
    }
}
