package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.fear.ArtFears;
import city.novaaria.dreamocracy.fear.FearEvent;
import city.novaaria.dreamocracy.fear.FearId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.participant.BirthDates;
import city.novaaria.dreamocracy.participant.ParticipantEvent;
import java.time.Instant;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gets a fear out of every work in the transaction in which it may be used no more, or gives its weaver some time for that. */
@Component
class LoseSources {

    private final Artworks artworks;
    private final CheckSources checking;
    private final ArtFears fears;
    private final BirthDates births;
    private final ServerClock clock;

    LoseSources(Artworks artworks, CheckSources checking, ArtFears fears, BirthDates births, ServerClock clock) {
        this.artworks = artworks;
        this.checking = checking;
        this.fears = fears;
        this.births = births;
        this.clock = clock;
    }

    @EventListener
    void on(FearEvent event) {
        switch (event) {
            case FearEvent.Withdrawn _, FearEvent.Screened _, FearEvent.PermissionsChanged _ ->
                look(event.fear(), clock.now());
            case FearEvent.Submitted _, FearEvent.Redacted _, FearEvent.Read _ -> {
                // takes nothing away
            }
        }
    }

    /** Somebody may turn out to have been a minor; they are held, as always before their fears. */
    @EventListener
    void on(ParticipantEvent.BirthDateCorrected corrected) {
        lookAtAllOf(corrected.person());
    }

    @EventListener
    void on(ParticipantEvent.Merged merged) {
        lookAtAllOf(merged.into());
    }

    private void lookAtAllOf(ParticipantId person) {
        Instant at = clock.now();
        fears.holdUsedInArt(births.subjectsOf(person)).forEach(fear -> look(fear, at));
    }

    /** A permission ended by itself. */
    @Transactional
    public void ended(SanctuaryId house, FearId fear) {
        fears.holdForArt(house, Set.of(fear));
        look(fear, clock.now());
    }

    /** Whoever calls this holds the fear. */
    private void look(FearId fear, Instant at) {
        Set<ArtworkId> using = artworks.using(fear.value(), SourceOutcome.IN_USE);
        if (using.isEmpty()) {
            return;
        }
        for (Artwork artwork : artworks.lockAll(using)) {
            if (!checking.permitted(artwork, fear, at)) {
                artwork.lose(fear, checking.blendHoldsWithout(artwork, Set.of(fear)), at);
                artworks.saveAndFlush(artwork);
                fears.recordArt(artwork.sanctuaryId(), artwork.id().value(), artwork.used(), at);
            }
        }
    }

    /** Nobody took out in time what had to go. */
    @Transactional
    public void takeDownOverdue(ArtworkId id) {
        artworks.lock(id).ifPresent(artwork -> {
            Instant at = clock.now();
            artwork.takeDownOverdue(at);
            artworks.saveAndFlush(artwork);
            fears.recordArt(artwork.sanctuaryId(), id.value(), artwork.used(), at);
        });
    }
}
