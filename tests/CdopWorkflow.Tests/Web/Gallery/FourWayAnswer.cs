namespace CdopWorkflow.Tests.Web.Gallery;

public enum FourWayAnswer
{
    NotAnswered,
    Yes,
    No,
    NotKnown,
    NotApplicable,
}
