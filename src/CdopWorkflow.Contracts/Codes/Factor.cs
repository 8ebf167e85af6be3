namespace CdopWorkflow.Contracts.Codes;

/// <summary>
/// An entry of the catalogue. <see cref="Code"/> never changes; name, domain and definition are those of one version.
/// A factor that is <see cref="ContextOnly"/> serves comparison or family support and is never modifiable;
/// one that is <see cref="OfferedFirst"/> heads the list of its domain.
/// </summary>
public sealed record Factor(
    string Code,
    Domain Domain,
    string Name,
    string Definition,
    string Note,
    bool ContextOnly,
    bool OfferedFirst,
    Sensitivity Sensitivity);
