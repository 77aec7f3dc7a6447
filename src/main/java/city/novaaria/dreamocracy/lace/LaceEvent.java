package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.UUID;

/** What happens to neural laces and who wears them; heard in the transaction of the change. */
public sealed interface LaceEvent extends DomainEvent {

    LaceDeviceId device();

    @Override
    default UUID aggregate() {
        return device().value();
    }

    /** A sanctuary has one more device. */
    record Registered(LaceDeviceId device, SanctuaryId sanctuary, String firmwareSha256, Actor actor, Instant at)
            implements LaceEvent {}

    /** It has another label, or runs another firmware. */
    record Changed(LaceDeviceId device, SanctuaryId sanctuary, String firmwareSha256, Actor actor, Instant at)
            implements LaceEvent {}

    /** It was tested. */
    record Calibrated(LaceDeviceId device, CalibrationId calibration, SanctuaryId sanctuary, Actor actor, Instant at)
            implements LaceEvent {}

    /** It was lent out of the house. */
    record Lent(LaceDeviceId device, SanctuaryId sanctuary, Actor actor, Instant at) implements LaceEvent {}

    /** It is in the house again. */
    record CameBack(LaceDeviceId device, SanctuaryId sanctuary, Actor actor, Instant at) implements LaceEvent {}

    /** It was taken out of service. */
    record Retired(LaceDeviceId device, SanctuaryId sanctuary, Actor actor, Instant at) implements LaceEvent {}

    /** It was given a secret to sign in with. */
    record CredentialIssued(
            LaceDeviceId device, CredentialId credential, SanctuaryId sanctuary, Actor actor, Instant at)
            implements LaceEvent {}

    /** It cannot sign in with that secret any more. */
    record CredentialRevoked(
            LaceDeviceId device, CredentialId credential, SanctuaryId sanctuary, Actor actor, Instant at)
            implements LaceEvent {}

    /** It was told to do something. */
    record Commanded(LaceDeviceId device, CommandId command, SanctuaryId sanctuary, Actor actor, Instant at)
            implements LaceEvent {}

    /** It said that it did what it was told. */
    record CommandAcknowledged(LaceDeviceId device, CommandId command, SanctuaryId sanctuary, Actor actor, Instant at)
            implements LaceEvent {}

    /** Somebody saw that it did what it was told. */
    record CommandConfirmed(LaceDeviceId device, CommandId command, SanctuaryId sanctuary, Actor actor, Instant at)
            implements LaceEvent {}

    /** A technologist signed that it is worn in this enrollment. */
    record Bound(LaceDeviceId device, EnrollmentId enrollment, SanctuaryId sanctuary, Actor actor, Instant at)
            implements LaceEvent {}

    /** It failed a test while somebody dreamt with it, and was released: whoever facilitates there has to know. */
    record Failed(
            LaceDeviceId device,
            EnrollmentId enrollment,
            SessionId session,
            SanctuaryId sanctuary,
            Actor actor,
            Instant at)
            implements LaceEvent {}

    /** It is no longer worn there. */
    record Unbound(LaceDeviceId device, EnrollmentId enrollment, SanctuaryId sanctuary, Actor actor, Instant at)
            implements LaceEvent {}
}
