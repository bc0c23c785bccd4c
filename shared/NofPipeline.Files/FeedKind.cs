namespace NofPipeline.Files;

/// <summary>What a file is, told from its header row alone.</summary>
public enum FeedKind
{
    /// <summary>NHS England's metric CSV: 17 columns, or 16 without <c>Quarter</c> as first released.</summary>
    PublishedMetrics,

    /// <summary>NHS England's league table: 12 columns, or with <c>Reporting_date</c> instead of <c>Quarter</c> as first released.</summary>
    PublishedLeagueTable,

    /// <summary>Metric values, one row per quarter, organisation, metric and unit.</summary>
    MetricValues,

    /// <summary>The organisation register, one row per code and period.</summary>
    Organisations,

    /// <summary>Decisions about organisations, such as the financial override.</summary>
    Decisions,

    /// <summary>Quarters that count as final although something is missing.</summary>
    Finalisations,

    /// <summary>Results that NHS England published, to compare ours with.</summary>
    PublishedResults,

    /// <summary>Monthly figures of any measure, one row per month, organisation and measure.</summary>
    MonthlyFigures,

    /// <summary>NHS England's monthly A&amp;E attendances by provider.</summary>
    AccidentAndEmergency,

    /// <summary>NHS England's monthly diagnostics waiting times, full extract (DM01).</summary>
    Diagnostics,

    /// <summary>NHS England's monthly waiting times from referral to treatment, full extract.</summary>
    ReferralToTreatment,

    /// <summary>NHS England's monthly cancer waiting times, combined CSV.</summary>
    CancerWaits,
}
