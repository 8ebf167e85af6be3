namespace CdopWorkflow.Contracts.Codes;

/// <summary>Words for <see cref="Domain"/>.</summary>
public static class Domains
{
    public static string Label(this Domain domain) => domain switch
    {
        Domain.Child => "Characteristics of the child",
        Domain.SocialEnvironment => "Social environment, including family and parenting capacity",
        Domain.PhysicalEnvironment => "Physical environment",
        Domain.ServiceProvision => "Service provision",
    };

    /// <summary>The few words that fit in a sentence: "Answer the physical environment domain".</summary>
    public static string ShortLabel(this Domain domain) => domain switch
    {
        Domain.Child => "child",
        Domain.SocialEnvironment => "social environment",
        Domain.PhysicalEnvironment => "physical environment",
        Domain.ServiceProvision => "service provision",
    };
}
