package org.improvementledger.events;

/** Every event of the action-plan service. */
public sealed interface ActionPlanEvent extends DomainEvent
        permits InspectionEvent,
                PlanEvent,
                ActionEvent,
                RatingRulesEvent,
                MeasureEvent,
                ReviewScheduleEvent,
                MeetingEvent,
                VoiceEvent,
                RiskEvent,
                ActionPlanTextErased {}
