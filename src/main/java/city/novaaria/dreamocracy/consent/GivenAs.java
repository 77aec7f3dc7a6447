package city.novaaria.dreamocracy.consent;

/** In whose name somebody decides: a guardian's decision for a minor stands beside the minor's own. */
enum GivenAs {
    SELF,
    GUARDIAN
}
