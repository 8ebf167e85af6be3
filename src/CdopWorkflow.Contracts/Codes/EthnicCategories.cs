namespace CdopWorkflow.Contracts.Codes;

/// <summary>
/// The NHS Data Dictionary's ethnic categories (the 2001 list) and their groups. Chinese (R) stands under "other" in
/// that list, but is counted as Asian here: every population figure since the 2011 census counts it so, and a rate needs
/// one definition above and below the line.
/// </summary>
public static class EthnicCategories
{
    public static IReadOnlyList<EthnicCategory> All { get; } =
    [
        new("A", "White: British", EthnicGroup.White),
        new("B", "White: Irish", EthnicGroup.White),
        new("C", "White: any other White background", EthnicGroup.White),
        new("D", "Mixed: White and Black Caribbean", EthnicGroup.Mixed),
        new("E", "Mixed: White and Black African", EthnicGroup.Mixed),
        new("F", "Mixed: White and Asian", EthnicGroup.Mixed),
        new("G", "Mixed: any other mixed background", EthnicGroup.Mixed),
        new("H", "Asian or Asian British: Indian", EthnicGroup.Asian),
        new("J", "Asian or Asian British: Pakistani", EthnicGroup.Asian),
        new("K", "Asian or Asian British: Bangladeshi", EthnicGroup.Asian),
        new("L", "Asian or Asian British: any other Asian background", EthnicGroup.Asian),
        new("M", "Black or Black British: Caribbean", EthnicGroup.Black),
        new("N", "Black or Black British: African", EthnicGroup.Black),
        new("P", "Black or Black British: any other Black background", EthnicGroup.Black),
        new("R", "Chinese", EthnicGroup.Asian),
        new("S", "Any other ethnic group", EthnicGroup.Other),
        new("Z", "Not stated", EthnicGroup.NotStated),
        new("99", "Not known", EthnicGroup.NotKnown),
    ];

    /// <summary>The category of a code, in either case, or null where the list has no such code.</summary>
    public static EthnicCategory? Find(string code) =>
        All.FirstOrDefault(category => string.Equals(category.Code, code.Trim(), StringComparison.OrdinalIgnoreCase));
}
