using Hl7.Fhir.Model;

namespace CdopWorkflow.Notifications.Fhir;

/// <summary>Judges a Bundle as a message about a child's death: its kind, its parts, whom it is about.</summary>
internal static class OpenMessage
{
    private const int MostEntries = 200;
    private const int LongestIdentifier = 200;

    private static readonly Type[] Known =
    [
        typeof(MessageHeader), typeof(Patient), typeof(RelatedPerson), typeof(Organization), typeof(Practitioner), typeof(PractitionerRole),
        typeof(Location), typeof(Encounter), typeof(Observation),
    ];

    /// <returns>Null where <paramref name="issues"/> say why not.</returns>
    public static FhirMessage? From(Bundle bundle, List<FhirIssue> issues)
    {
        if (FaultOfEnvelope(bundle) is { } fault)
        {
            issues.Add(fault);
            return null;
        }

        issues.AddRange(bundle.Entry.Index().SelectMany(entry => FaultsOfEntry(entry.Item, $"Bundle.entry[{entry.Index}]")));
        issues.AddRange(bundle.Entry.Where(entry => entry.FullUrl is { Length: > 0 }).GroupBy(entry => entry.FullUrl).Where(same => same.Count() > 1)
            .Select(_ => new FhirIssue(OperationOutcome.IssueType.Duplicate, "Two entries have the same fullUrl", "Bundle.entry.fullUrl")));
        var patients = bundle.Entry.Select(entry => entry.Resource).OfType<Patient>().ToArray();
        if (patients.Length != 1)
        {
            issues.Add(new FhirIssue(OperationOutcome.IssueType.Required, "Send one Patient, the child who died: each child in a message of their own", "Bundle.entry.resource.ofType(Patient)"));
        }

        if (issues.Count > 0 || bundle.Entry[0].Resource is not MessageHeader header)
        {
            return null;
        }

        var key = $"{bundle.Identifier!.System}|{bundle.Identifier.Value}";
        var message = new FhirMessage(bundle, issues) { Key = key, Header = header, Patient = patients[0] };
        foreach (var (index, focus) in header.Focus.Index())
        {
            // whatever else a system puts into the focus does no harm as long as it is there
            message.Follow(focus, $"Bundle.entry[0].resource.focus[{index}]", Known);
        }

        return message;
    }

    private static FhirIssue? FaultOfEnvelope(Bundle bundle) => bundle switch
    {
        { Type: not Bundle.BundleType.Message } => new(OperationOutcome.IssueType.Value, "The type of the Bundle must be “message”", "Bundle.type"),
        _ when string.IsNullOrWhiteSpace(bundle.Identifier?.Value) => new(OperationOutcome.IssueType.Required, "Give the Bundle an identifier, a new one for each notification and the same one when you repeat it", "Bundle.identifier.value"),
        { Identifier: { } own } when own.Value!.Length + (own.System?.Length ?? 0) > LongestIdentifier =>
            new(OperationOutcome.IssueType.TooLong, $"System and value of the identifier must be {LongestIdentifier} characters or fewer together", "Bundle.identifier"),
        { Entry.Count: 0 or > MostEntries } => new(OperationOutcome.IssueType.TooLong, $"Send between 1 and {MostEntries} entries", "Bundle.entry"),
        _ when bundle.Entry[0].Resource is not MessageHeader => new(OperationOutcome.IssueType.Structure, "The first entry must be the MessageHeader", "Bundle.entry[0].resource"),
        _ when bundle.Entry[0].Resource is MessageHeader { Event: not Coding { System: FhirNames.Event, Code: FhirNames.ChildDeath } } =>
            new(OperationOutcome.IssueType.NotSupported, $"The event must be the coding “{FhirNames.ChildDeath}” of {FhirNames.Event}", "Bundle.entry[0].resource.eventCoding"),
        _ => null,
    };

    private static IEnumerable<FhirIssue> FaultsOfEntry(Bundle.EntryComponent entry, string path)
    {
        if (entry.Resource is null)
        {
            yield return new(OperationOutcome.IssueType.Required, "Every entry must hold a resource", $"{path}.resource");
        }
        else if (!Known.Contains(entry.Resource.GetType()))
        {
            yield return new(OperationOutcome.IssueType.NotSupported, $"We read {string.Join(", ", Known.Select(type => type.Name))} and nothing else", $"{path}.resource");
        }
        else if (entry.Resource is MessageHeader && path != "Bundle.entry[0]")
        {
            yield return new(OperationOutcome.IssueType.Duplicate, "A message has one MessageHeader", $"{path}.resource");
        }
        else if (entry.Resource is DomainResource { Contained.Count: > 0 })
        {
            yield return new(OperationOutcome.IssueType.NotSupported, "Put what is contained into an entry of its own", $"{path}.resource.contained");
        }
        else if (entry.Resource is DomainResource { ModifierExtension.Count: > 0 })
        {
            yield return new(OperationOutcome.IssueType.NotSupported, "This extension may change the meaning of the resource, and we do not know it", $"{path}.resource.modifierExtension");
        }
    }
}
