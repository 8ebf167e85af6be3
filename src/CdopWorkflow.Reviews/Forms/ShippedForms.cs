using CdopWorkflow.Forms;

namespace CdopWorkflow.Reviews.Forms;

/// <summary>The forms that come with the product, each as its version 1.</summary>
public static class ShippedForms
{
    public const string Notification = "notification";
    public const string Reporting = "reporting";
    public const string SuddenUnexpectedDeath = "sudden-unexpected-death";
    public const string Neonatal = "neonatal";
    public const string Trauma = "trauma";
    public const string SuicideSelfHarm = "suicide-self-harm";
    public const string Infection = "infection";
    public const string RapidResponse = "rapid-response";
    public const string Analysis = "analysis";

    /// <summary>In the order in which they are listed.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        [Notification, Reporting, SuddenUnexpectedDeath, Neonatal, Trauma, SuicideSelfHarm, Infection, RapidResponse, Analysis];

    /// <summary>The reporting form's supplements, which are asked for by the kind of death.</summary>
    public static IReadOnlyList<string> Supplementary { get; } = [SuddenUnexpectedDeath, Neonatal, Trauma, SuicideSelfHarm, Infection];

    /// <summary>In force since long before anything was recorded here.</summary>
    public static DateOnly EffectiveFrom { get; } = new(2019, 4, 1);

    private static readonly Dictionary<string, Lazy<Questionnaire>> Read = Keys.ToDictionary(key => key, key => new Lazy<Questionnaire>(() => Open(key)));

    /// <summary>Version 1, or null where the product ships no such form.</summary>
    public static Questionnaire? Find(string key) => Read.TryGetValue(key, out var form) ? form.Value : null;

    private static Questionnaire Open(string key)
    {
        using var stream = typeof(ShippedForms).Assembly.GetManifestResourceStream($"CdopWorkflow.Reviews.Forms.Shipped.{key}.json")
            ?? throw new InvalidOperationException($"The form {key} is not in the program.");
        using var reader = new StreamReader(stream);
        return Questionnaire.Parse(reader.ReadToEnd());
    }
}
