package city.novaaria.dreamocracy.gallery;

/** What works can be made of, in the order in which it is held. */
enum SourceKind {
    FEAR,
    REFLECTION
}
