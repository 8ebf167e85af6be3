using Hl7.Fhir.Model;

namespace CdopWorkflow.Notifications.Fhir;

/// <summary>A message that is in order as such: what it consists of, and where each part stands.</summary>
internal sealed class FhirMessage
{
    private readonly List<Bundle.EntryComponent> entries;
    private readonly Dictionary<Resource, string> paths;
    private readonly List<FhirIssue> issues;

    public FhirMessage(Bundle bundle, List<FhirIssue> issues)
    {
        this.issues = issues;
        entries = bundle.Entry;
        paths = new(ReferenceEqualityComparer.Instance);
        foreach (var (index, entry) in entries.Index())
        {
            paths.TryAdd(entry.Resource!, $"Bundle.entry[{index}].resource");
        }
    }

    public required string Key { get; init; }

    public required MessageHeader Header { get; init; }

    public required Patient Patient { get; init; }

    public IEnumerable<TResource> All<TResource>()
        where TResource : Resource => entries.Select(entry => entry.Resource).OfType<TResource>();

    public string PathOf(Resource resource) => paths[resource];

    /// <summary>
    /// The part of the message that is referred to. Null where nothing is, or only by name or identifier; a reference that leads out of
    /// the message, or to something else than what can stand there, is an issue.
    /// </summary>
    public Resource? Follow(ResourceReference? reference, string path, params Type[] allowed)
    {
        if (string.IsNullOrWhiteSpace(reference?.Reference))
        {
            return null;
        }

        var target = Find(reference.Reference);
        if (target is null)
        {
            issues.Add(new FhirIssue(OperationOutcome.IssueType.NotFound, "This refers to something that is not in the message. Put it into an entry whose fullUrl is the reference", $"{path}.reference"));
        }
        else if (!allowed.Contains(target.GetType()))
        {
            issues.Add(new FhirIssue(OperationOutcome.IssueType.Value, $"This must refer to {string.Join(" or ", allowed.Select(type => type.Name))}", $"{path}.reference"));
            return null;
        }

        return target;
    }

    /// <summary>Whether something in the message is about the child; what is about someone else, or about nobody, is an issue.</summary>
    public void MustBeThePatient(ResourceReference? reference, string path)
    {
        if (string.IsNullOrWhiteSpace(reference?.Reference))
        {
            issues.Add(new FhirIssue(OperationOutcome.IssueType.Required, "Say that this is about the Patient of the message", path));
            return;
        }

        Follow(reference, path, typeof(Patient));
    }

    private Resource? Find(string reference) => entries.Find(entry =>
        entry.FullUrl == reference || (entry.Resource!.Id is { Length: > 0 } id && reference == $"{entry.Resource.TypeName}/{id}"))?.Resource;
}
