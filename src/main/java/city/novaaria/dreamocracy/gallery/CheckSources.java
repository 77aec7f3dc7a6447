package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.fear.ArtFear;
import city.novaaria.dreamocracy.fear.ArtFears;
import city.novaaria.dreamocracy.fear.FearId;
import city.novaaria.dreamocracy.fear.Permission.Attribution;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a work be made only of fears that permit it now (FEA-01) and that were cleared (FEA-02), and names no minor. */
@Component
class CheckSources {

    private final ArtFears fears;

    CheckSources(ArtFears fears) {
        this.fears = fears;
    }

    /** Holds the fears until the transaction ends, so that who takes one back at the same moment comes before or after. */
    void mustBePermitted(SanctuaryId house, List<NewArtworkSource> sources, Instant at) {
        Set<FearId> used = sources.stream().map(NewArtworkSource::fearId).collect(Collectors.toSet());
        Map<FearId, ArtFear> known =
                fears.holdForArt(house, used).stream().collect(Collectors.toMap(ArtFear::id, Function.identity()));
        List<FieldError> faults = new ArrayList<>();
        Set<FearId> seen = new HashSet<>();
        for (int place = 0; place < sources.size(); place++) {
            NewArtworkSource source = sources.get(place);
            ArtFear fear = known.get(source.fearId());
            if (!seen.add(source.fearId())) {
                throw Refused.unprocessable(FieldError.at("#/sources/" + place + "/fearId", "Duplicate", "fear-once"));
            }
            if (fear == null || !permits(fear, source.attribution(), at)) {
                faults.add(FieldError.at("#/sources/" + place, "Permitted", "fear-for-art"));
            }
        }
        mustBeEmpty(faults);
    }

    /**
     * The same of a work that is about to be published. Only now it is told whether a blend is enough people's: whoever could
     * try that with every draft would find out which fears are one person's.
     */
    void mayBePublished(Artwork artwork, Instant at) {
        mustStillBePermitted(artwork, at);
        if (!blendHolds(artwork)) {
            mustBeEmpty(List.of(FieldError.at("#/sources", "Blend", "blend", Map.of("people", Blend.ENOUGH))));
        }
    }

    /** The same of a work as it is. */
    void mustStillBePermitted(Artwork artwork, Instant at) {
        mustStillBePermitted(artwork, artwork.fears(ArtworkSource::inUse), at);
    }

    /** The same of some of its fears, whose owner agrees to be named: that they do is not enough. */
    void mustStillBePermitted(Artwork artwork, Set<FearId> some, Instant at) {
        boolean permitted = fears.holdForArt(artwork.sanctuaryId(), some).stream()
                .allMatch(fear -> permits(fear, artwork.source(fear.id()), at));
        mustBeEmpty(permitted ? List.of() : List.of(FieldError.at("#/sources", "Permitted", "fear-for-art")));
    }

    /** Whether the fear may be used in all the ways in which the work uses it. */
    boolean permitted(Artwork artwork, FearId fear, Instant at) {
        return fears.forArt(artwork.sanctuaryId(), Set.of(fear)).stream()
                .allMatch(known -> permits(known, artwork.source(fear), at));
    }

    private static boolean permits(ArtFear fear, @Nullable ArtworkSource source, Instant at) {
        return source == null || permits(fear, source.attribution(), at);
    }

    /** Which of them it is would tell how old somebody is. */
    private static boolean permits(ArtFear fear, Attribution attribution, Instant at) {
        return fear.permits(attribution, at) && fear.mayShow(attribution);
    }

    boolean blendHolds(Artwork artwork) {
        return blendHolds(artwork.fears(source -> source.inUse() && source.form() == SourceForm.BLENDED));
    }

    /** The same without some of them. */
    boolean blendHoldsWithout(Artwork artwork, Set<FearId> lost) {
        Set<FearId> left = artwork.fears(source -> source.inUse() && source.form() == SourceForm.BLENDED);
        left.removeAll(lost);
        return blendHolds(left);
    }

    private boolean blendHolds(Set<FearId> blended) {
        return blended.isEmpty() || Blend.holds(fears.contributors(blended));
    }

    private static void mustBeEmpty(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw Refused.because(GalleryProblem.FEAR_NOT_PERMITTED).with("errors", faults);
        }
    }
}
