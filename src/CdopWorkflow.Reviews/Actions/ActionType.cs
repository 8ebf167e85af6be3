using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Actions;

/// <summary>What is changed by an action. The names are in databases: never rename one.</summary>
public enum ActionType
{
    [Display(Name = "A contract or what is commissioned")]
    ContractChange,

    [Display(Name = "How a service works")]
    ServiceChange,

    [Display(Name = "A policy, pathway or guideline")]
    Policy,

    [Display(Name = "Training")]
    Training,

    [Display(Name = "Information for families or the public")]
    PublicInformation,

    [Display(Name = "Data, audit or information sharing")]
    Data,

    [Display(Name = "Something else")]
    Other,
}
