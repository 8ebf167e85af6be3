namespace CdopWorkflow.Contracts.Codes;

/// <summary>Words for <see cref="EthnicGroup"/>.</summary>
public static class EthnicGroups
{
    public static string Label(this EthnicGroup group) => group switch
    {
        EthnicGroup.White => "White",
        EthnicGroup.Mixed => "Mixed or multiple ethnic groups",
        EthnicGroup.Asian => "Asian or Asian British",
        EthnicGroup.Black => "Black or Black British",
        EthnicGroup.Other => "Other ethnic group",
        EthnicGroup.NotStated => "Not stated",
        EthnicGroup.NotKnown => "Not known",
    };
}
